import Feed

/// An event that is in the ledger, with its bytes.
public struct RecordedEvent: Sendable {
  /// What it says.
  public let event: Event
  private let record: [UInt8]
  private let values: [Commitment]

  /// Its place in the ledger, counted from 1.
  public var seq: Int { event.seq }

  /// The event as compact JSON, as every reader gets it; without a line feed. Put together when it is asked for: often
  /// nobody listens.
  public var line: [UInt8] { RecordLine.line(record: record, values: values.map { ($0.name, $0.bytes) }) }

  /// About how many bytes the line has.
  var size: Int { values.reduce(record.count) { $0 + $1.bytes.count } }

  /// An event with its record and what lies beside it.
  init(_ event: Event, record: [UInt8], values: [Commitment]) {
    self.event = event
    self.record = record
    self.values = values
  }

  /// An event whose bytes were read.
  init(_ event: Event, line: [UInt8]) {
    self.init(event, record: line, values: [])
  }
}

extension RecordedEvent: Equatable {
  /// Whether both say the same, in the same bytes.
  public static func == (left: RecordedEvent, right: RecordedEvent) -> Bool {
    left.event == right.event && left.line == right.line
  }
}
