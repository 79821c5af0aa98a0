/// The cells of a table for a person.
enum Cells {
  /// How many of all, beside what is asked for.
  static func bar(_ title: String, _ part: Int, of all: Int, _ wanted: String) {
    print("\(left(title, 37))\(right("\(part) of \(all)", 12))\(right(percent(part, of: all), 9))  (\(wanted))")
  }

  static func percent(_ part: Int, of all: Int) -> String {
    guard all > 0 else { return "–" }
    let tenths = (part * 2000 / all + 1) / 2
    return "\(tenths / 10).\(tenths % 10) %"
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
