/// How many columns of a terminal a character takes.
///
/// The table is the program's own: the C library's `wcwidth` hangs on the locale. Ambiguous characters take one.
public enum DisplayWidth {
  /// The columns of one scalar: 0 for controls, format characters and marks, 2 for wide ones, else 1.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0..<0xA0: 0
    case 0xA0..<0x300: 1
    default: ScalarRanges.zeroWidth.contains(scalar) ? 0 : ScalarRanges.wide.contains(scalar) ? 2 : 1
    }
  }

  /// The columns of text without line breaks: the sum over its scalars.
  ///
  /// That is what a terminal makes of ``VisibleText``; for other text it is an estimate.
  public static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }
}
