import NIOCore

/// Keeps the stream open on which a server tells what nobody asked for (GET before 2026-07-28). When it ends, it is
/// opened again; a server that doesn't offer it is asked once.
final class HTTPListener {
  private static let longestPause = TimeAmount.seconds(30)
  /// What a server, or a proxy before it, says while it is away or has too much to do.
  private static let passing: Set<Int> = [429, 502, 503, 504]

  private let upstream: HTTPUpstream
  private let makeRun: () -> HTTPRun?
  private var run: HTTPRun?
  private var pause = TimeAmount.seconds(1)
  private var isStopped = false

  /// `makeRun` makes the request for one try, or nil if nobody listens any more.
  init(upstream: HTTPUpstream, makeRun: @escaping () -> HTTPRun?) {
    self.upstream = upstream
    self.makeRun = makeRun
  }

  func start() {
    guard !isStopped else { return }
    run = makeRun()
    run?.start()
  }

  func stop() {
    isStopped = true
    run?.cancel()
    run = nil
  }

  /// A message came: the stream works.
  func heard() { pause = .seconds(1) }

  /// The stream is over, by what the server said or, with nil, because its connection is gone.
  func ended(tolerates ending: ResponseReader.Ending?) {
    if case .refused(let status, _)? = ending, !Self.passing.contains(status) { return stop() }
    if case .unreadable = ending { return stop() }
    upstream.eventLoop.assumeIsolated().scheduleTask(in: pause) { [weak self] in self?.start() }
    pause = min(Self.longestPause, pause * 2)
  }
}
