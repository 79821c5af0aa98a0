import Crypto
import Feed
import MCP

/// The bytes of records and of the lines that tell them.
enum RecordLine {
  /// The record as it is hashed and kept: the event without its values, and last the commitments to them.
  static func record(_ event: Event, commitments: [Commitment]) -> [UInt8] {
    var record = event.writtenRecord()
    guard !commitments.isEmpty else { return record.bytes }
    add("commitments", commitments, to: &record, named: \.name) { commitment, record in
      record.append(UInt8(ascii: "\""))
      commitment.hash.withUnsafeBytes { record.append(hexadecimal: $0) }
      record.append(UInt8(ascii: "\""))
    }
    return record.bytes
  }

  /// The event as it is sent: the record, and last the values that are still kept.
  static func line(record: [UInt8], values: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    guard !values.isEmpty else { return record }
    var line = ByteWriter(room: record.count + values.reduce(16) { $0 + $1.name.utf8.count + $1.bytes.count + 4 })
    line.append(record)
    add("values", values, to: &line, named: \.name) { value, line in line.append(value.bytes) }
    return line.bytes
  }

  /// Adds a last member to an object that has others: an object with a member for each of some things.
  private static func add<Thing>(
    _ key: StaticString, _ things: [Thing], to object: inout ByteWriter, named name: (Thing) -> String,
    value: (Thing, inout ByteWriter) -> Void
  ) {
    object.removeLast()
    object.append(#",""#)
    object.append(key)
    object.append(#"":{"#)
    for (index, thing) in things.enumerated() {
      if index > 0 { object.append(UInt8(ascii: ",")) }
      JSON.write(name(thing), into: &object)
      object.append(UInt8(ascii: ":"))
      value(thing, &object)
    }
    object.append("}}")
  }
}
