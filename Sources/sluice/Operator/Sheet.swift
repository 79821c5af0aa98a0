import MCP
import Text

/// A page of labelled lines. Strangers' words on it are made visible, and long ones wrapped.
struct Sheet {
  /// How wide a line may be.
  let columns: Int
  private(set) var lines: [String] = []

  private static let labelWidth = 12
  private static let margin = "    "
  /// How wide the column of the arguments' names is at most.
  private static let longestName = 24

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

  /// Arguments one by one: the name, whole, and the value as it came behind it; below a name that leaves no room there,
  /// which an agent may make as long as it likes.
  mutating func arguments(_ arguments: JSON) {
    guard case .object(let object) = arguments else { return row(Self.margin, arguments.text) }
    let names = object.keys.map { Display.line($0) }
    let widths = names.map { DisplayWidth.columns(of: $0) }
    let common = min(Self.longestName, widths.max() ?? 0)
    for (index, member) in object.members.enumerated() {
      if widths[index] <= max(Self.longestName, columns / 2) {
        row("\(Self.margin)\(names[index].padded(to: common))  ", member.value.text)
      } else {
        row(Self.margin, member.key)
        row(Self.margin + "  ", member.value.text)
      }
    }
  }

  var text: String { lines.joined(separator: "\n") }
}
