/// The token of a grant, by which the gateway knows an agent: `slc_` and 256 random bits.
enum GrantToken {
  private static let mark = "slc_"
  /// How many characters follow the mark at least.
  private static let least = 32

  /// A text with a reference in the place of every such token.
  static func referring(_ text: String) -> String {
    var shown = ""
    var rest = text[...]
    while let start = rest.firstRange(of: mark) {
      let token = rest[start.upperBound...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
      shown += rest[..<start.lowerBound] + (token.count >= least ? "${SLUICE_TOKEN}" : mark + token)
      rest = rest[token.endIndex...]
    }
    return shown + rest
  }
}
