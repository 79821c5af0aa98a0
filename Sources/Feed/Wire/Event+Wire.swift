import MCP

extension Event {
  /// The record as the ledger hashes it, compact: without what lies beside it.
  public var record: [UInt8] { writtenRecord().bytes }

  /// The same, before somebody adds to it.
  package func writtenRecord() -> ByteWriter {
    var opening = WireObject(room: 1024)
    opening.member("seq", seq)
    opening.member("ts", Int(ts))
    opening.member("type", body.type)
    return body.joining(opening)
  }

  /// The event as the socket tells it: the record, and `values` as its last member where any are kept.
  public var json: JSON {
    var whole = WireEncoder.read(record).object ?? JSONObject()
    if !values.isEmpty { whole.append("values", .object(values)) }
    return .object(whole)
  }

  /// Reads an event. Unknown members are ignored, an unknown type is kept raw.
  ///
  /// - Throws: ``FeedError`` naming the member that is missing or of another type.
  public init(json: JSON) throws(FeedError) {
    guard case .object(let members) = json else { throw FeedError("an event must be an object") }
    guard let seq = members["seq"]?.integer else { throw FeedError(place: "seq", "must be a whole number") }
    guard let ts = members["ts"]?.integer else { throw FeedError(place: "ts", "must be a whole number") }
    guard let type = members["type"]?.string else { throw FeedError(place: "type", "must be text") }
    let values = members["values"]?.object ?? JSONObject()
    self.init(seq: seq, ts: Int64(ts), body: try Body(type: type, event: members), values: values)
  }
}
