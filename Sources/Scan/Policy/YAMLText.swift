import Text

/// Text as YAML can carry it, whatever it is made of.
enum YAMLText {
  /// The longest key that stands before its colon on one line; YAML has a bound of its own at 1024.
  private static let longestKey = 512

  /// Between double quotes, with everything escaped that YAML would fold, refuse or not show.
  static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  /// A key with its value on the same line, or none if the value follows below.
  static func key(_ name: String, value: String?, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let key = quoted(name)
    let value = value.map { " \($0)" } ?? ""
    guard key.utf8.count > longestKey else { return ["\(margin)\(key):\(value)"] }
    return ["\(margin)? \(key)", "\(margin):\(value)"]
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": return "\\\(scalar)"
    case _ where scalar.isASCII && (0x20..<0x7F).contains(scalar.value): return String(scalar)
    case _ where HiddenCharacters.find(in: String(scalar)).isEmpty && scalar.value >= 0xA0: return String(scalar)
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let (letter, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
      return "\\\(letter)\(String(repeating: "0", count: width - digits.count))\(digits)"
    }
  }
}
