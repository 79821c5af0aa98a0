import Console
import Feed
import MCP

/// The console's way to the gateway: connects, reads lines as arrivals, and connects again by itself.
final class GatewayLink {
  /// Bytes read at once: more would let keys wait.
  private static let portion = 64 << 10

  private let path: String
  private var socket: FeedSocket?
  private var framer = LineFramer(limit: FeedLine.limit)
  private var unread: ArraySlice<[UInt8]> = []
  private var backoff = Backoff()
  /// When the next try is due; none while connected.
  private(set) var retryAt: Int64?

  init(path: String) {
    self.path = path
  }

  var descriptor: Int32? { socket?.descriptor }
  var wantsToWrite: Bool { socket?.hasUnsent ?? false }
  /// Whether lines were read that nobody has taken yet.
  var hasUnread: Bool { !unread.isEmpty }

  /// Connects for the first time.
  ///
  /// - Throws: ``TerminalError`` if nobody answers there.
  func open() throws(TerminalError) {
    socket = try FeedSocket(path: path)
    framer = LineFramer(limit: FeedLine.limit)
  }

  /// Tries again if it is time.
  func retry(at now: Int64) -> [Input] {
    guard let due = retryAt, due <= now else { return [] }
    retryAt = nil
    do {
      try open()
      return [.connection(.connecting), .connection(.open)]
    } catch {
      return lost(error.description, at: now)
    }
  }

  func send(_ line: FeedLine) {
    socket?.send(line.bytes)
  }

  func flush() {
    socket?.flush()
  }

  /// Ends a connection on which nothing more can be understood.
  func reset(_ reason: String, at now: Int64) -> [Input] {
    guard socket != nil else { return [] }
    return lost(reason, at: now)
  }

  /// Takes what the gateway has sent into ``next(at:)``.
  func read(at now: Int64) -> [Input] {
    guard let socket, unread.isEmpty else { return [] }
    switch socket.read(atMost: Self.portion) {
    case .nothing: return []
    case .ended(let reason): return lost(reason, at: now)
    case .bytes(let bytes):
      do throws(FramingError) {
        unread = try framer.feed(bytes)[...]
        return []
      } catch {
        return lost("the gateway sent a line of more than \(FeedLine.limit) bytes", at: now)
      }
    }
  }

  /// The next line's meaning.
  func next(at now: Int64) -> Input? {
    guard let line = unread.popFirst() else { return nil }
    do {
      let arrival = try Arrival(try FeedLine(line))
      backoff.worked()
      return .arrival(arrival)
    } catch {
      return lost("the gateway sent a line that can't be read: \(error)", at: now).first
    }
  }

  private func lost(_ reason: String, at now: Int64) -> [Input] {
    socket = nil
    unread = []
    retryAt = now + backoff.failed()
    return [.connection(.lost(reason: reason))]
  }
}
