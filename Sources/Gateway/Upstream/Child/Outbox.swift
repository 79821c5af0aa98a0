import MCP
import NIOCore

/// Lines on their way to a child that have not been handed to its pipe: what is still here is surely unsent.
struct Outbox {
  private let limit: Int
  private var lines = CircularBuffer<(ticket: UpstreamTicket?, line: ByteBuffer)>()
  private var bytes = 0

  /// Keeps at most `limit` bytes.
  init(limit: Int = 32 << 20) {
    self.limit = limit
  }

  /// Takes a message, as its line; false if the child is too far behind.
  mutating func add(_ message: Message, ticket: UpstreamTicket?) -> Bool {
    var line = message.bytes
    line.append(UInt8(ascii: "\n"))
    guard bytes + line.count <= limit else { return false }
    bytes += line.count
    lines.append((ticket, ByteBuffer(bytes: line)))
    return true
  }

  mutating func next() -> ByteBuffer? {
    guard let (_, line) = lines.popFirst() else { return nil }
    bytes -= line.readableBytes
    return line
  }

  func holds(_ ticket: UpstreamTicket) -> Bool {
    lines.contains { $0.ticket == ticket }
  }

  /// Takes a request back that is no longer wanted; false if it has gone.
  mutating func withdraw(_ ticket: UpstreamTicket) -> Bool {
    guard let place = lines.firstIndex(where: { $0.ticket == ticket }) else { return false }
    bytes -= lines[place].line.readableBytes
    lines.remove(at: place)
    return true
  }
}
