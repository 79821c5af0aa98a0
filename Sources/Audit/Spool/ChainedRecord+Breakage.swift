import MCP

extension ChainedRecord {
  /// What is wrong with the values beside a record of the spool, which is known to follow; nothing is forgotten there.
  var breakage: Breakage? {
    let commitments = (try? JSON(parsing: body))?["commitments"]?.object ?? JSONObject()
    for value in values {
      if let breakage = value.breakage(beside: seq, committed: commitments) { return breakage }
    }
    return commitments.missing(in: values).first.map { name in
      Breakage(seq, .valueRemoved, "the value \(Quotation(name)) is not beside it in the spool")
    }
  }
}
