extension String {
  /// Whether both are one text to a reader that ignores case, but are not the same bytes.
  ///
  /// Both directions are asked, because some readers fold `ſ` to `s` or the Kelvin sign to `k`. Text of ASCII only is
  /// compared without making copies: an object may have very many keys.
  public func differsOnlyByCase(from other: String) -> Bool {
    if isSameIgnoringASCIICase(as: other) { return !hasSameBytes(as: other) }
    if isASCII && other.isASCII { return false }
    return lowercased().hasSameBytes(as: other.lowercased()) || uppercased().hasSameBytes(as: other.uppercased())
  }

  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  fileprivate func isSameIgnoringASCIICase(as other: String) -> Bool {
    utf8.count == other.utf8.count && zip(utf8, other.utf8).allSatisfy { Self.fold($0) == Self.fold($1) }
  }

  private static func fold(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }
}

extension JSONObject {
  /// The first key that some server would take for one of `known`, which are ASCII, because it ignores case; and the
  /// one it resembles.
  func keyInWrongCase(of known: [String]) -> (key: String, known: String)? {
    // No character of three bytes or fewer folds to less than one of ASCII.
    let longest = 3 * (known.map(\.utf8.count).max() ?? 0)
    for member in members where member.key.utf8.count <= longest {
      if known.contains(where: { $0.hasSameBytes(as: member.key) }) { continue }
      // Folded once, not once for each known key.
      let forms = member.key.isASCII ? [member.key] : [member.key.lowercased(), member.key.uppercased()]
      let resembled = known.first { known in forms.contains { $0.isSameIgnoringASCIICase(as: known) } }
      if let resembled { return (member.key, resembled) }
    }
    return nil
  }
}
