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

  init(_ path: String, since: Int) throws {
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
    try say(FeedLine.command(Hello(version: FeedLine.version, client: "follower"), id: .string("hello")))
    try subscribe(since: since)
  }

  deinit { close(file) }

  /// Goes on from an event.
  func subscribe(since: Int) throws {
    try say(FeedLine.command(Subscribe(since: since), id: .string("subscribe")))
  }

  /// The next event or gap; whatever else is told is passed over.
  func next() throws -> Told {
    while true {
      while taken < lines.count {
        let line = lines[taken]
        taken += 1
        if let seq = Self.place(line) { return .event(seq) }
        guard case .notice(let method, let params) = try FeedLine(line) else { continue }
        if method == GapNotice.method { return .gap(try GapNotice(params: params)) }
      }
      lines = try framer.feed(try read())
      taken = 0
    }
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

  private func say(_ line: FeedLine) throws {
    let bytes = line.bytes
    guard write(file, bytes, bytes.count) == bytes.count else { throw Failure.system(errno) }
  }

  enum Failure: Error {
    /// The number of the system's error; 0 = the gateway has hung up.
    case system(Int32)
  }
}
