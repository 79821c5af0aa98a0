import Feed
import MCP

/// The bytes of records and of the lines that tell them.
enum RecordLine {
  /// The record as it is hashed and kept: the event without its values, and last the commitments to them.
  static func record(_ event: Event, commitments: [Commitment]) -> [UInt8] {
    var record = event.record
    guard !commitments.isEmpty else { return record }
    var hashes = JSONObject()
    for commitment in commitments {
      hashes.append(commitment.name, .string(Hexadecimal.text(commitment.hash)))
    }
    add("commitments", to: &record) { hashes.write(into: &$0) }
    return record
  }

  /// The event as it is sent: the record, and last the values that are still kept.
  static func line(record: [UInt8], values: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    guard !values.isEmpty else { return record }
    var line = record
    line.reserveCapacity(record.count + values.reduce(16) { $0 + $1.name.utf8.count + $1.bytes.count + 4 })
    add("values", to: &line) { line in
      line.append(UInt8(ascii: "{"))
      for (index, value) in values.enumerated() {
        if index > 0 { line.append(UInt8(ascii: ",")) }
        JSON.string(value.name).write(into: &line)
        line.append(UInt8(ascii: ":"))
        line.append(contentsOf: value.bytes)
      }
      line.append(UInt8(ascii: "}"))
    }
    return line
  }

  /// Adds a last member to an object that has others.
  private static func add(_ key: StaticString, to object: inout [UInt8], value: (inout [UInt8]) -> Void) {
    object.removeLast()
    object.append(contentsOf: ",\"\(key)\":".utf8)
    value(&object)
    object.append(UInt8(ascii: "}"))
  }
}
