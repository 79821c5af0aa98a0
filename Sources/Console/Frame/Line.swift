import Text

/// Safe text with its meaning.
struct Run: Hashable {
  var text: String
  var role: Role
  var emphasis: Emphasis = []
}

/// A line put together from runs.
struct Line: Hashable {
  private(set) var runs: [Run] = []
  private(set) var columns = 0

  init() {}

  init(_ text: String, _ role: Role = .text, _ emphasis: Emphasis = []) {
    append(text, role, emphasis)
  }

  var isEmpty: Bool { runs.isEmpty }
  var text: String { runs.reduce(into: "") { $0 += $1.text } }

  mutating func append(_ text: String, _ role: Role = .text, _ emphasis: Emphasis = []) {
    guard !text.isEmpty else { return }
    // Themes underline roles, or underlay them: where nothing stands, that would look like something.
    let isBlank = emphasis.isEmpty && text.utf8.allSatisfy { $0 == 0x20 }
    runs.append(Run(text: text, role: isBlank ? .text : role, emphasis: emphasis))
    columns += DisplayWidth.columns(of: text)
  }

  mutating func append(_ line: Line) {
    runs += line.runs
    columns += line.columns
  }

  /// Adds spaces up to a column.
  mutating func pad(to column: Int) {
    append(String(repeating: " ", count: max(0, column - columns)))
  }

  /// The line with text added.
  func adding(_ text: String, _ role: Role = .text, _ emphasis: Emphasis = []) -> Line {
    var line = self
    line.append(text, role, emphasis)
    return line
  }

  /// All in one role, as a row that is not meant now.
  func tinted(_ role: Role) -> Line {
    runs.reduce(into: Line()) { $0.append($1.text, role, $1.emphasis) }
  }
}
