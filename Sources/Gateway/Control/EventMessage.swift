/// The notification around an event's stored bytes, which are told as they are.
enum EventMessage {
  private static let head = Array(#"{"jsonrpc":"2.0","method":"event","params":"#.utf8)

  static func around(_ event: [UInt8]) -> [UInt8] {
    var line = [UInt8]()
    line.reserveCapacity(head.count + event.count + 2)
    line += head
    line += event
    line += [UInt8(ascii: "}"), UInt8(ascii: "\n")]
    return line
  }
}
