/// Numbers in words.
public enum Count {
  /// With a space between thousands: `918 204`.
  static func grouped(_ value: Int) -> String {
    let digits = Array(String(abs(value)))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += " " }
      text.append(digit)
    }
    return value < 0 ? "-" + text : text
  }

  /// A length in bytes: `22 KiB`, `512 bytes`.
  static func size(_ bytes: Int) -> String {
    bytes < 1024 ? of(bytes, "byte") : "\(grouped(bytes / 1024 + (bytes % 1024 < 512 ? 0 : 1))) KiB"
  }

  /// `1 call`, `4 calls`.
  public static func of(_ value: Int, _ noun: String, _ plural: String? = nil) -> String {
    value == 1 ? "1 \(noun)" : "\(grouped(value)) \(plural ?? noun + "s")"
  }
}
