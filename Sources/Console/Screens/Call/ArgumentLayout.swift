import MCP
import Text

/// Lays arguments out in lines.
struct ArgumentLayout {
  let glyphs: Glyphs
  /// The column after the last one.
  let end: Int
  /// Where names begin; the two columns before it are for `≠` and the flag.
  let indent: Int
  /// Where values begin.
  let valueColumn: Int
  /// Whether `was …` stands at the right edge, or beside the value.
  let isAligned: Bool
  /// The bytes of a character with four marks.
  private static let bytesPerColumn = 20
  /// Lines that one value may take.
  let linesPerValue: Int
  /// Whether a name that is longer than its column stands whole on lines of its own, rather than cut beside its value.
  let keepsNames: Bool

  /// What lines of arguments came to.
  struct Laid {
    var lines: [Line] = []
    /// For each argument of the call of which nothing was cut, the line after its last one.
    var ends: [Int] = []
    /// Arguments of which the name or the value was cut.
    var cut = 0
  }

  init(
    _ arguments: [Argument], glyphs: Glyphs, end: Int, indent: Int, least: Int, isAligned: Bool,
    linesPerValue: Int = .max, keepsNames: Bool = false
  ) {
    self.glyphs = glyphs
    self.end = end
    self.indent = indent
    self.isAligned = isAligned
    self.linesPerValue = linesPerValue
    self.keepsNames = keepsNames
    let longest = arguments.map { glyphs.cut($0.key, 24).displayColumns }.max() ?? 0
    valueColumn = max(least, min(indent + longest + 2, indent + max(8, (end - indent) / 2)))
  }

  /// One argument after the other, short ones together on a line if that is asked for.
  func lay(_ arguments: [Argument], packed: Bool) -> Laid {
    var laid = Laid()
    var index = 0
    while index < arguments.count {
      var group = [arguments[index]]
      if packed && group[0].isShort && hasRoom(forNameOf: group[0]) {
        group += arguments[(index + 1)...].prefix { $0.isShort }
        let (line, taken) = pack(group)
        laid.lines.append(line)
        laid.ends += Array(repeating: laid.lines.count, count: taken)
        index += taken
      } else {
        let (lines, isWhole) = lines(for: group[0])
        laid.lines += lines
        if !isWhole {
          laid.cut += 1
        } else if group[0].value != nil {
          laid.ends.append(laid.lines.count)
        }
        index += 1
      }
    }
    return laid
  }

  /// As many short arguments as a line takes, at least one.
  private func pack(_ group: [Argument]) -> (Line, Int) {
    var line = head(group[0])
    line.append(value(group[0]))
    var taken = 1
    for argument in group.dropFirst() {
      var next = Line(String(repeating: " ", count: 6))
      if argument.isChanged { next.append("\(glyphs.changed) ", .changed) }
      next.append(glyphs.visible(argument.key) + " ", .jsonKey)
      next.append(value(argument))
      guard line.columns + next.columns <= end else { break }
      line.append(next)
      taken += 1
    }
    return (line, taken)
  }

  /// The columns for a name beside its value.
  private var nameRoom: Int { valueColumn - indent - 1 }

  /// Whether a name stands whole beside its value. Bytes are counted first, so that a name of a megabyte costs nothing.
  private func hasRoom(forNameOf argument: Argument) -> Bool {
    argument.key.utf8.count <= nameRoom * Self.bytesPerColumn
      && glyphs.visible(argument.key).displayColumns <= nameRoom
  }

  /// A name that has no room beside its value and is kept whole, in lines; none if it has.
  func nameLines(of argument: Argument) -> VisibleText.Lines? {
    guard keepsNames, !hasRoom(forNameOf: argument) else { return nil }
    return VisibleText.Lines(
      VisibleText(argument.key, repertoire: glyphs.repertoire), columns: max(1, end - indent - 1))
  }

  /// One line of a name that stands above its value.
  func nameLine(_ text: String, _ index: Int, for argument: Argument) -> Line {
    var line = index == 0 ? marks(argument) : Line()
    line.pad(to: indent)
    return line.adding(text, .jsonKey)
  }

  private func marks(_ argument: Argument) -> Line {
    var line = Line()
    line.pad(to: indent - 2)
    let isFirstFlagged = argument.isFlagged && !argument.isChanged
    line.append(
      isFirstFlagged ? glyphs.flag : argument.isChanged ? glyphs.changed : " ", isFirstFlagged ? .flag : .changed)
    line.append(argument.isFlagged && argument.isChanged ? glyphs.flag : " ", .flag)
    return line
  }

  /// The marks and the name, up to where the value begins; nothing where the name has lines of its own.
  private func head(_ argument: Argument) -> Line {
    var line = Line()
    if !keepsNames || hasRoom(forNameOf: argument) {
      line = marks(argument).adding(glyphs.cut(argument.key, nameRoom), .jsonKey)
    }
    line.pad(to: valueColumn)
    return line
  }

  /// A short value and what it was.
  private func value(_ argument: Argument) -> Line {
    guard let value = argument.value else { return Line("gone", .changed) }
    var line = Line(glyphs.visible(Argument.text(value)), Argument.role(value), argument.isChanged ? .bold : [])
    if let was = was(argument) { line.append("  \(was)", .dim) }
    return line
  }

  private func was(_ argument: Argument) -> String? {
    guard argument.isChanged, let before = argument.before else { return nil }
    switch before {
    case .string(let text) where text.utf8.count > 24: return nil
    case .array, .object: return nil
    default: return "was " + glyphs.cut(Argument.text(before), 30)
    }
  }

  /// An argument that has lines of its own, whole if neither its name nor its value was cut.
  func lines(for argument: Argument) -> (lines: [Line], isWhole: Bool) {
    let value = valueLines(for: argument)
    guard let name = nameLines(of: argument) else {
      return (value.lines, value.isWhole && hasRoom(forNameOf: argument))
    }
    let names = name[0..<name.count].enumerated().map { nameLine($0.element, $0.offset, for: argument) }
    return (names + value.lines, value.isWhole)
  }

  /// The lines of a value, the first of them behind the name.
  func valueLines(for argument: Argument) -> (lines: [Line], isWhole: Bool) {
    guard let value = argument.value else { return ([head(argument).with(goneLine(argument))], true) }
    let (text, room) = text(value)
    let wrapped = glyphs.wrap(text, room, atMost: linesPerValue)
    let count = wrapped.isWhole ? wrapped.lines.count : .max
    var lines = wrapped.lines.enumerated().map { line($0.element, $0.offset, of: count, for: argument) }
    addWas(argument, to: &lines)
    return (lines, wrapped.isWhole)
  }

  /// All lines of a value, before they are set.
  func lines(of value: JSON) -> VisibleText.Lines {
    let (text, room) = text(value)
    return VisibleText.Lines(VisibleText(text, repertoire: glyphs.repertoire), columns: room)
  }

  /// One line of a value; text keeps its quotes, and its later lines stand under its first letter.
  func line(_ text: String, _ index: Int, of count: Int, for argument: Argument) -> Line {
    guard let value = argument.value else { return Line() }
    var line = index == 0 ? head(argument) : Line()
    line.pad(to: valueColumn)
    guard value.string != nil else { return line.adding(text, Argument.role(value)) }
    return line.adding((index == 0 ? "\"" : " ") + text + (index == count - 1 ? "\"" : ""), Argument.role(value))
  }

  private func goneLine(_ argument: Argument) -> Line {
    Line("gone", .changed).adding(was(argument).map { "  \($0)" } ?? "", .dim)
  }

  /// `was 5`, where there is room beside a value of one line.
  private func addWas(_ argument: Argument, to lines: inout [Line]) {
    guard lines.count == 1, let was = was(argument), lines[0].columns + 2 + was.displayColumns <= end else { return }
    if isAligned { lines[0].pad(to: end - was.displayColumns) } else { lines[0].append("  ") }
    lines[0].append(was, .dim)
  }

  /// What stands in the lines of a value, and the columns for it.
  private func text(_ value: JSON) -> (text: String, room: Int) {
    let room = max(1, end - valueColumn)
    if let text = value.string { return (text, max(1, room - 2)) }
    let bytes = linesPerValue == .max ? .max : linesPerValue * room * Self.bytesPerColumn
    return (SpacedJSON(value, atLeast: bytes).text, room)
  }
}
