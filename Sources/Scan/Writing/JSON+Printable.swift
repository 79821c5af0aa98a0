import MCP
import Text

extension JSON {
  /// Compact JSON in which every character that a terminal would obey or not show is written as an escape. It reads
  /// back as the same value.
  public var printable: String {
    text.unicodeScalars.map { scalar in
      if scalar.isASCII && scalar.value != 0x7F { return String(scalar) }
      guard scalar.value < 0xA0 || !HiddenCharacters.find(in: String(scalar)).isEmpty else { return String(scalar) }
      return String(scalar).utf16.map(Self.escape).joined()
    }.joined()
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
