import MCP

extension Commitment {
  /// What is wrong with a value that lies beside a record.
  func breakage(beside seq: Int, committed: JSONObject) -> Breakage? {
    guard let hash = committed[name]?.string else {
      return Breakage(seq, .valueInserted, "the record knows of no value \(Quotation(name))")
    }
    guard salt.count == Self.saltLength, Hexadecimal.text(self.hash.bytes) == hash else {
      return Breakage(seq, .valueChanged, "the value \(Quotation(name)) is not what was recorded")
    }
    return nil
  }
}

extension JSONObject {
  /// Of a record's commitments the names of those whose values are not among what was found.
  func missing(in found: [Commitment]) -> [String] {
    members.map(\.key).filter { key in !found.contains { $0.name.hasSameBytes(as: key) } }
  }
}
