import Text

/// A page of text for a terminal while it is written: no line is wider than the page, and nothing on it can draw.
struct Page {
  let columns: Int
  let repertoire: VisibleText.Repertoire
  private(set) var lines: [String] = []

  init(columns: Int, repertoire: VisibleText.Repertoire) {
    self.columns = columns
    self.repertoire = repertoire
  }

  /// An empty line between two parts.
  mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// Text that goes on in further lines below its own beginning, which is behind `mark`.
  mutating func add(_ text: String, indent: Int = 0, mark: String = "") {
    let start = String(repeating: " ", count: indent) + mark
    write(text, start: start, below: DisplayWidth.columns(of: start))
  }

  /// One of several texts, a line each: where one goes on, it stands further in than the next begins.
  mutating func item(_ text: String, indent: Int) {
    write(text, start: String(repeating: " ", count: indent), below: indent + 2)
  }

  private mutating func write(_ text: String, start: String, below: Int) {
    let text = VisibleText(text, repertoire: repertoire)
    for (index, line) in text.wrapped(to: columns - below).enumerated() {
      let whole = (index == 0 ? start : String(repeating: " ", count: below)) + line
      lines.append(String(whole.reversed().drop { $0 == " " }.reversed()))
    }
  }

  /// Short words in columns of their own, then text in the rest of the line.
  mutating func row(_ words: [(text: String, width: Int)], _ text: String) {
    let start = words.map { VisibleText($0.text, repertoire: repertoire).fitted(to: $0.width - 1) + " " }
    add(text, mark: start.joined())
  }
}
