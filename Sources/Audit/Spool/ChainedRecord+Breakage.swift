import MCP

extension ChainedRecord {
  /// What is wrong with the values beside a record of the spool, which is known to follow; nothing is forgotten there.
  var breakage: Breakage? {
    let commitments = (try? JSON(parsing: body))?["commitments"]?.object ?? JSONObject()
    for value in values {
      guard let hash = commitments[value.name]?.string else {
        return Breakage(seq, .valueInserted, "the record knows of no value \(Quotation(value.name))")
      }
      guard value.salt.count == Commitment.saltLength, Hexadecimal.text(value.hash) == hash else {
        return Breakage(seq, .valueChanged, "the value \(Quotation(value.name)) is not what was recorded")
      }
    }
    return nil
  }
}
