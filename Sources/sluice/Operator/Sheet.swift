import Text

/// A page of labelled lines. Strangers' words on it are made visible, and long ones wrapped.
struct Sheet {
  /// How wide a line may be.
  let columns: Int
  private(set) var lines: [String] = []

  private static let labelWidth = 12

  init(columns: Int) {
    self.columns = columns
  }

  /// A line over what follows.
  mutating func heading(_ text: String) {
    lines += VisibleText(text, repertoire: Display.repertoire).wrapped(to: columns)
  }

  /// A label, and text beside it; nothing where there is no text.
  mutating func entry(_ label: String, _ text: String?, labelWidth: Int = Self.labelWidth) {
    guard let text, !text.isEmpty else { return }
    let label = Display.cut(label, labelWidth).padded(to: labelWidth)
    let blank = String(repeating: " ", count: labelWidth)
    let wrapped = VisibleText(text, repertoire: Display.repertoire).wrapped(to: max(20, columns - labelWidth - 4))
    for (index, line) in wrapped.enumerated() { lines.append("  \(index == 0 ? label : blank)  \(line)") }
  }

  /// Text behind what is in its columns already, and under itself where one line does not hold it.
  mutating func row(_ start: String, _ text: String) {
    let blank = String(repeating: " ", count: start.count)
    let wrapped = VisibleText(text, repertoire: Display.repertoire).wrapped(to: max(20, columns - start.count))
    for (index, line) in wrapped.enumerated() { lines.append((index == 0 ? start : blank) + line) }
  }

  var text: String { lines.joined(separator: "\n") }
}
