import Feed
import Text

/// The arguments of a call's own page. How many lines each takes is found out once; a frame lays out only the lines that
/// it shows, however long the values are.
struct ArgumentTable: Sendable {
  /// What the lines hang on: as long as it is the same, so are they.
  struct Key: Equatable, Sendable {
    private let columns: Int
    private let digest: String
    private let isComplete: Bool
    private let isKept: Bool
    private let lastYes: CallID?

    init(_ sheet: CallSheet, columns: Int) {
      self.columns = columns
      digest = sheet.decided.digest + (sheet.entry?.call.digest ?? "")
      isComplete = sheet.entry?.isComplete ?? true
      isKept = sheet.arguments != nil
      lastYes = sheet.lastYes?.call
    }
  }

  /// One argument, and where its lines end in the table.
  private struct Entry: Sendable {
    var argument: Argument
    /// Its name, where that stands above the value.
    var name: VisibleText.Lines?
    var lines: VisibleText.Lines?
    var end: Int
  }

  let key: Key
  private let layout: ArgumentLayout
  private let entries: [Entry]

  init(_ sheet: CallSheet, glyphs: Glyphs, columns: Int) {
    key = Key(sheet, columns: columns)
    let list = sheet.list
    let layout = ArgumentLayout(
      list, glyphs: glyphs, end: columns, indent: 2, least: 19, isAligned: true, keepsNames: true)
    var end = 0
    entries = list.map { argument in
      let name = layout.nameLines(of: argument)
      let lines = argument.value.map(layout.lines(of:))
      end += (name?.count ?? 0) + (lines?.count ?? 1)
      return Entry(argument: argument, name: name, lines: lines, end: end)
    }
    self.layout = layout
  }

  /// How many lines all arguments take.
  var count: Int { entries.last?.end ?? 0 }

  /// Some of the lines.
  subscript(range: Range<Int>) -> [Line] {
    let range = range.clamped(to: 0..<count)
    var lines: [Line] = []
    var index = firstEntry(reaching: range.lowerBound)
    while lines.count < range.count {
      let start = index == 0 ? 0 : entries[index - 1].end
      lines += self.lines(of: entries[index], (range.lowerBound + lines.count - start)..<(range.upperBound - start))
      index += 1
    }
    return lines
  }

  /// - Parameter range: counted from the argument's first line; it may reach beyond its last one.
  private func lines(of entry: Entry, _ range: Range<Int>) -> [Line] {
    guard let name = entry.name else { return values(of: entry, range) }
    let inName = range.clamped(to: 0..<name.count)
    let names = name[inName].enumerated().map { offset, text in
      layout.nameLine(text, inName.lowerBound + offset, for: entry.argument)
    }
    let start = max(0, range.lowerBound - name.count)
    return names + values(of: entry, start..<max(start, range.upperBound - name.count))
  }

  /// - Parameter range: counted from the value's first line; it may reach beyond its last one.
  private func values(of entry: Entry, _ range: Range<Int>) -> [Line] {
    guard !range.isEmpty else { return [] }
    guard let values = entry.lines, values.count > 1 else { return layout.valueLines(for: entry.argument).lines }
    return values[range].enumerated().map { offset, text in
      layout.line(text, range.lowerBound + offset, of: values.count, for: entry.argument)
    }
  }

  /// The argument that a line belongs to, found by halving.
  private func firstEntry(reaching line: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].end > line { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
