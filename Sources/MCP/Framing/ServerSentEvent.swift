/// One event of an event stream (WHATWG HTML, server-sent events).
public struct ServerSentEvent: Sendable, Hashable {
  /// Its type; nil means `message`.
  public var event: String?
  /// Its id, if it carried one.
  public var id: String?
  /// Its lines, joined with LF.
  public var data: String

  /// An event.
  public init(event: String? = nil, id: String? = nil, data: String) {
    self.event = event
    self.id = id
    self.data = data
  }

  /// The event as it goes into a stream, with the empty line that ends it. A line end inside `event` or `id` can't be
  /// written and is left out.
  public var bytes: [UInt8] {
    var out: [UInt8] = []
    if let event { Self.write("event", Self.oneLine(event), into: &out) }
    if let id { Self.write("id", Self.oneLine(id), into: &out) }
    for line in data.utf8.split(omittingEmptySubsequences: false, whereSeparator: Self.isLineEnd) {
      Self.write("data", line, into: &out)
    }
    out.append(UInt8(ascii: "\n"))
    return out
  }

  /// A comment, which keeps a stream alive and says nothing.
  public static func comment(_ text: String) -> [UInt8] {
    Array(": ".utf8) + oneLine(text) + Array("\n\n".utf8)
  }

  private static func write(_ field: String, _ value: some Collection<UInt8>, into out: inout [UInt8]) {
    out.append(contentsOf: field.utf8)
    out.append(contentsOf: ": ".utf8)
    out.append(contentsOf: value)
    out.append(UInt8(ascii: "\n"))
  }

  private static func oneLine(_ text: String) -> [UInt8] {
    text.utf8.filter { !isLineEnd($0) && $0 != 0 }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
