import MCP

/// One record in the spool: a line of fields between tabs, which no compact JSON contains. First the hash in
/// hexadecimal and the record's bytes, then of each value its name as JSON, its salt in hexadecimal, its bytes. If the
/// next record belongs to the same group, a tab ends the line, too.
enum SpoolLine {
  private static let tab = UInt8(ascii: "\t")
  static let end = UInt8(ascii: "\n")

  /// - Parameter isFollowed: whether the group, of which all counts or nothing, goes on with the next line.
  static func write(_ record: ChainedRecord, isFollowed: Bool = false, into out: inout ByteWriter) {
    out.append(hexadecimal: record.hash)
    out.append(tab)
    out.append(record.body)
    for value in record.values {
      out.append(tab)
      JSON.write(value.name, into: &out)
      out.append(tab)
      out.append(hexadecimal: value.salt)
      out.append(tab)
      out.append(value.bytes)
    }
    if isFollowed { out.append(tab) }
    out.append(end)
  }

  /// Whether the group of a line, without its end, goes on with the next. No value is empty, so that nothing else ends
  /// with a tab; builds that marked no groups wrote none either, and each of their lines counts by itself.
  static func isFollowed(_ line: ArraySlice<UInt8>) -> Bool { line.last == tab }

  /// Reads a line without its end; nil for what no ``write(_:isFollowed:into:)`` wrote. Whether the record follows from
  /// the one before it is the caller's to check.
  static func read(_ line: ArraySlice<UInt8>) -> ChainedRecord? {
    let line = isFollowed(line) ? line.dropLast() : line
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
