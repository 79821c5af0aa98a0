import Audit
import Feed
import Logging
import MCP
import NIOCore
import NIOPosix
import Policy
import Risk

/// Asks one server for its tools, as the gateway does when a server comes up, and lets it go again. No tool is called.
public struct ToolSurvey: Sendable {
  /// What a server answered.
  public struct Answer: Sendable {
    /// The server's own word about itself, at most 100 characters.
    public var serverName: String?
    /// Every tool of every page, in the server's order, with what its badge says.
    public var tools: [(definition: ToolDefinition, risk: RiskVerdict)]
  }

  /// Why there is no answer, one sentence.
  public struct Failure: Error, CustomStringConvertible {
    /// The sentence.
    public let description: String
  }

  private let log: Logger

  /// - Parameter log: takes what a server writes to standard error.
  public init(log: Logger) {
    self.log = log
  }

  /// Connects or starts the server, reads its whole list, and ends what was started with its process group.
  ///
  /// - Parameter timeout: seconds until a server that doesn't answer is given up.
  /// - Throws: ``Failure``.
  public func ask(_ server: ServerConfiguration, timeout: Int) async throws(Failure) -> Answer {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let eventLoop = group.next()
    let result: Result<Answer, Failure>
    do {
      result = try await eventLoop.flatSubmit { [log] in
        let visit = ServerVisit(eventLoop: eventLoop, log: log)
        return visit.read(server, timeout: .seconds(Int64(timeout)))
      }.get()
      try await group.shutdownGracefully()
    } catch {
      throw Failure(description: "the server `\(server.name)` can't be reached: \(error)")
    }
    return try result.get()
  }
}

private typealias SurveyResult = Result<ToolSurvey.Answer, ToolSurvey.Failure>

/// One visit to a server, on one event loop.
private final class ServerVisit {
  private let eventLoop: any EventLoop
  private let log: Logger
  private let guardian: ChildGuard
  private var reader: CatalogueReader?
  private var patience: Scheduled<Void>?
  private var serverName: String?
  private var isOver = false

  init(eventLoop: any EventLoop, log: Logger) {
    self.eventLoop = eventLoop
    self.log = log
    guardian = ChildGuard(log: log)
  }

  /// Reads the list of one server. The visit keeps itself alive until it is over.
  func read(
    _ configuration: ServerConfiguration, timeout: TimeAmount
  ) -> EventLoopFuture<SurveyResult> {
    let upstream: any Upstream
    do {
      upstream = try UpstreamFactory(eventLoop: eventLoop, guardian: guardian, log: log).make(configuration)
    } catch {
      return eventLoop.makeSucceededFuture(.failure(ToolSurvey.Failure(description: "\(error)")))
    }
    let done = eventLoop.makePromise(of: SurveyResult.self)
    let surroundings = Surroundings(
      eventLoop: eventLoop, now: SystemClock.now, random: SystemRandomness.bytes)
    let server = GuardedServer(asking: configuration, over: upstream)
    let reader = CatalogueReader(server, surroundings: surroundings, timeout: timeout) { [weak self] entries in
      for case .serverUp(let up) in entries.map(\.body) { self?.serverName = up.name }
    } changed: {
    }
    self.reader = reader
    let seconds = timeout.nanoseconds / 1_000_000_000
    patience = surroundings.after(timeout) {
      self.end(.failure("the server `\(server.name)` did not tell its tools within \(seconds) s"), upstream, done)
    }
    server.whenSettled { self.end(self.answer(of: server), upstream, done) }
    reader.read()
    return done.futureResult
  }

  private func answer(of server: GuardedServer) -> SurveyResult {
    guard server.problem == nil, let seen = server.catalogue.seen else {
      let title = "the server `\(server.name)`"
      guard let problem = server.problem else { return .failure("\(title) did not tell its tools") }
      return .failure(problem.contains(title) ? problem : "\(title) did not tell its tools: \(problem)")
    }
    return .success(
      ToolSurvey.Answer(serverName: serverName, tools: seen.map { ($0.definition, $0.risk) }))
  }

  private func end(
    _ result: SurveyResult, _ upstream: any Upstream,
    _ done: EventLoopPromise<SurveyResult>
  ) {
    guard !isOver else { return }
    isOver = true
    patience?.cancel()
    reader?.stop()
    reader = nil
    upstream.shutDown {
      self.guardian.close()
      done.succeed(result)
    }
  }
}

extension Result where Failure == ToolSurvey.Failure {
  fileprivate static func failure(_ sentence: String) -> Self { .failure(ToolSurvey.Failure(description: sentence)) }
}

extension GuardedServer {
  /// A server that is asked for its tools, and for nothing else: without a policy every call would be refused.
  fileprivate convenience init(asking configuration: ServerConfiguration, over upstream: any Upstream) {
    self.init(
      configuration, upstream: upstream,
      rules: RuleBook(
        document: nil, overrides: [], mode: .enforce, drift: .hold,
        source: RuleBook.Source(file: nil, readAt: SystemClock.now())),
      catalogue: Catalogue(server: configuration.name, classifier: configuration.classifier))
  }
}
