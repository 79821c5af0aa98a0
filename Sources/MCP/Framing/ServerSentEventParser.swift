/// Cuts an event stream into events (WHATWG HTML, server-sent events): lines end with LF, CR or both, an empty line
/// ends an event, an event without `data` is none.
public struct ServerSentEventParser: Sendable {
  /// The most bytes kept of one event: its data so far and the line begun.
  public let limit: Int

  private var line: [UInt8] = []
  private var afterCarriageReturn = false
  private var isFirstLine = true
  private var event: String?
  private var id: String?
  private var data: [UInt8] = []
  private var hasData = false
  private var failure: FramingError?

  /// A parser that keeps at most `limit` bytes of an event.
  public init(limit: Int) {
    self.limit = limit
  }

  /// The events that these bytes complete.
  ///
  /// - Throws: ``FramingError``. Events completed before the mistake are handed out first; then the next call throws.
  public mutating func feed(_ bytes: some Collection<UInt8>) throws(FramingError) -> [ServerSentEvent] {
    if let failure { throw failure }
    var events: [ServerSentEvent] = []
    if bytes.withContiguousStorageIfAvailable({ cut($0, into: &events) }) == nil {
      Array(bytes).withUnsafeBufferPointer { cut($0, into: &events) }
    }
    if let failure, events.isEmpty { throw failure }
    return events
  }

  private mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, into events: inout [ServerSentEvent]) {
    var rest = bytes[...]
    skipPairedLineFeed(&rest)
    do throws(FramingError) {
      while let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
        try keep(rest[..<end])
        try endLine(into: &events)
        afterCarriageReturn = bytes[end] == UInt8(ascii: "\r")
        rest = rest[(end + 1)...]
        skipPairedLineFeed(&rest)
      }
      try keep(rest)
    } catch {
      failure = error
      (line, data) = ([], [])
    }
  }

  /// After a CR, an LF belongs to it; it may come with the next bytes.
  private mutating func skipPairedLineFeed(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) {
    guard afterCarriageReturn, let first = rest.first else { return }
    if first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
    afterCarriageReturn = false
  }

  private mutating func keep(_ piece: Slice<UnsafeBufferPointer<UInt8>>) throws(FramingError) {
    guard data.count + line.count + piece.count <= limit else { throw .longEvent(limit: limit) }
    line.append(contentsOf: piece)
  }

  private mutating func endLine(into events: inout [ServerSentEvent]) throws(FramingError) {
    if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isFirstLine = false
    if line.isEmpty {
      try dispatch(into: &events)
    } else {
      try takeLine()
      line.removeAll(keepingCapacity: true)
    }
  }

  private mutating func takeLine() throws(FramingError) {
    let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
    var value = line[colon...].dropFirst()
    if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
    switch try Self.text(line[..<colon]) {
    case "data":
      if hasData { data.append(UInt8(ascii: "\n")) }
      data.append(contentsOf: value)
      hasData = true
    case "event": event = try Self.text(value)
    case "id" where !value.contains(0): id = try Self.text(value)
    // `retry` too means nothing here: no stream is asked for again.
    default: break
    }
  }

  private mutating func dispatch(into events: inout [ServerSentEvent]) throws(FramingError) {
    if hasData { events.append(ServerSentEvent(event: event, id: id, data: try Self.text(data))) }
    (event, id, hasData) = (nil, nil, false)
    data.removeAll(keepingCapacity: true)
  }

  private static func text(_ bytes: some Collection<UInt8>) throws(FramingError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .invalidUTF8 }
    return text
  }
}
