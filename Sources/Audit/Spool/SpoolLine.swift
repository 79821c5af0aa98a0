import MCP

/// One record in the spool: a line of fields between tabs, which no compact JSON contains. First the hash in
/// hexadecimal and the record's bytes, then of each value its name as JSON, its salt in hexadecimal, its bytes.
enum SpoolLine {
  private static let tab = UInt8(ascii: "\t")
  static let end = UInt8(ascii: "\n")

  static func write(_ record: ChainedRecord, into out: inout [UInt8]) {
    Hexadecimal.write(record.hash, into: &out)
    out.append(tab)
    out.append(contentsOf: record.body)
    for value in record.values {
      out.append(tab)
      JSON.string(value.name).write(into: &out)
      out.append(tab)
      Hexadecimal.write(value.salt, into: &out)
      out.append(tab)
      out.append(contentsOf: value.bytes)
    }
    out.append(end)
  }

  /// Reads a line without its end; nil for what no ``write(_:into:)`` wrote. Whether the record follows from the one
  /// before it is the caller's to check.
  static func read(_ line: ArraySlice<UInt8>) -> ChainedRecord? {
    let fields = line.split(separator: tab, omittingEmptySubsequences: false)
    guard fields.count >= 2, fields.count % 3 == 2, let hash = Hexadecimal.bytes(of: fields[0]) else { return nil }
    let body = Array(fields[1])
    guard let members = (try? JSON(parsing: body))?.object, let seq = members["seq"]?.integer,
      let ts = members["ts"]?.integer
    else { return nil }
    var values: [Commitment] = []
    for place in stride(from: 2, to: fields.count, by: 3) {
      guard let name = (try? JSON(parsing: Array(fields[place])))?.string,
        let salt = Hexadecimal.bytes(of: fields[place + 1])
      else { return nil }
      values.append(Commitment(name: name, salt: salt, bytes: Array(fields[place + 2])))
    }
    return ChainedRecord(
      seq: seq, ts: Int64(ts), columns: RecordColumns(record: members), hash: hash, body: body, values: values)
  }
}
