/// What stands for a character that is not shown as itself.
enum ScalarLabel {
  /// The short name of a control character (`ESC`, `LF`), else at least four hexadecimal digits (`202E`).
  static func text(for scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x20 { return controls[Int(scalar.value)] }
    return scalar.value == 0x7F ? "DEL" : hexadecimal(scalar)
  }

  /// At least four hexadecimal digits.
  static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static let controls = [
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR", "SO", "SI",
    "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US",
  ]
}
