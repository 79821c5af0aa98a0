import Feed
import Glibc
import MCP

/// A client of the event socket that waits for each line.
final class EventFollower {
  enum Told {
    case event(Int)
    case gap(GapNotice)
  }

  private let file: Int32
  private var framer = LineFramer(limit: FeedLine.limit)
  private var lines: [[UInt8]] = []
  private var taken = 0

  /// Follows from an event. Where several are given, all are asked for in one breath, and the last holds.
  init(_ path: String, since places: Int...) throws {
    file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let connected = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard connected == 0 else { throw Failure.system(errno) }
    let hello = FeedLine.command(Hello(version: FeedLine.version, client: "follower"), id: .string("hello"))
    try say([hello] + places.map { FeedLine.command(Subscribe(since: $0), id: .string("subscribe")) })
  }

  deinit { close(file) }

  /// Goes on from an event.
  func subscribe(since: Int) throws {
    try subscribe(since: since, times: 1)
  }

  /// The same so many times, all in one breath.
  func subscribe(since: Int, times: Int) throws {
    let line = FeedLine.command(Subscribe(since: since), id: .string("subscribe"))
    try say([FeedLine](repeating: line, count: times))
  }

  /// How many of the next answers to `subscribe` are refusals; whatever else is told is passed over.
  func refusals(among count: Int) throws -> Int {
    var answers = 0
    var refusals = 0
    while answers < count {
      let line = try nextLine()
      guard Self.place(line) == nil else { continue }
      switch try FeedLine(line) {
      case .result(let id, _) where id == .string("subscribe"): answers += 1
      case .failure(let id, _) where id == .string("subscribe"):
        answers += 1
        refusals += 1
      default: break
      }
    }
    return refusals
  }

  /// The next event or gap; whatever else is told is passed over.
  func next() throws -> Told {
    while true {
      let line = try nextLine()
      if let seq = Self.place(line) { return .event(seq) }
      guard case .notice(let method, let params) = try FeedLine(line) else { continue }
      if method == GapNotice.method { return .gap(try GapNotice(params: params)) }
    }
  }

  private func nextLine() throws -> [UInt8] {
    while taken == lines.count {
      lines = try framer.feed(try read())
      taken = 0
    }
    taken += 1
    return lines[taken - 1]
  }

  private static let event = Array(#"{"jsonrpc":"2.0","method":"event","params":{"seq":"#.utf8)

  /// An event's place, read as quickly as it is written.
  private static func place(_ line: [UInt8]) -> Int? {
    guard line.starts(with: event) else { return nil }
    let digits = line[event.count...].prefix { $0 != UInt8(ascii: ",") }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func read() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(file, &bytes, bytes.count)
    guard count > 0 else { throw Failure.system(count == 0 ? 0 : errno) }
    return Array(bytes[..<count])
  }

  private func say(_ lines: [FeedLine]) throws {
    let bytes = lines.flatMap(\.bytes)
    guard write(file, bytes, bytes.count) == bytes.count else { throw Failure.system(errno) }
  }

  enum Failure: Error {
    /// The number of the system's error; 0 = the gateway has hung up.
    case system(Int32)
  }
}
