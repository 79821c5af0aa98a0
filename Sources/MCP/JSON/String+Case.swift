extension String {
  /// Whether both are one text to a reader that ignores case, but are not the same bytes.
  ///
  /// Both directions are asked, because some readers fold `ſ` to `s` or the Kelvin sign to `k`.
  public func differsOnlyByCase(from other: String) -> Bool {
    if hasSameBytes(as: other) { return false }
    return lowercased().hasSameBytes(as: other.lowercased()) || uppercased().hasSameBytes(as: other.uppercased())
  }
}

extension JSONObject {
  /// The first key that some server would take for one of `known` because it ignores case, and the one it resembles.
  func keyInWrongCase(of known: [String]) -> (key: String, known: String)? {
    for member in members where !known.contains(where: { $0.hasSameBytes(as: member.key) }) {
      if let resembled = known.first(where: member.key.differsOnlyByCase) { return (member.key, resembled) }
    }
    return nil
  }
}
