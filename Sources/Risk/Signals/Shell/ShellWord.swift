/// One word of a command.
struct ShellWord {
  private let start: Int
  private let end: Int
  /// What the shell makes of it, in lower case.
  let value: Bytes
  /// Of which command of its line, by its place.
  let command: Int32
  /// What kinds of bytes it has, with its quotes.
  let marks: ByteMarks

  init(range: Range<Int>, value: Bytes, marks: ByteMarks, command: Int) {
    (start, end) = (range.lowerBound, range.upperBound)
    self.value = value
    self.marks = marks
    self.command = Int32(truncatingIfNeeded: command)
  }

  /// A word that stands in no line, kept in the arena.
  init(_ text: String, in arena: Arena) {
    let bytes = arena.keep(text.utf8)
    self.init(range: 0..<0, value: arena.lowered(bytes), marks: ByteMarks(of: bytes), command: 0)
  }

  /// Where it stands, with its quotes.
  var range: Range<Int> { start..<end }

  /// Whether it has capitals: `-D` is not `-d`.
  var hasCapital: Bool { marks.contains(.capital) }
}

extension ShellWord {
  /// Without directories and ending: `/usr/bin/python3.11` is `python3`.
  var program: Bytes {
    // Most words have neither.
    guard !marks.isDisjoint(with: [.slash, .backslash, .dot]) else { return value }
    let name = fileName
    return name[..<(name.dropFirst().firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex)]
  }

  /// Behind the last slash.
  var fileName: Bytes {
    guard !marks.isDisjoint(with: [.slash, .backslash]) else { return value }
    let slash = value.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    return value[(slash.map { $0 + 1 } ?? value.startIndex)...]
  }

  /// Whether this is an option.
  var isOption: Bool { value.count > 1 && value.first == UInt8(ascii: "-") }

  /// Whether this is an option: short ones bear any of these letters, long ones begin with any of these words.
  func isOption(_ letters: StaticString, _ words: StaticString...) -> Bool {
    guard isOption else { return false }
    let name = value.dropFirst()
    if name.first == UInt8(ascii: "-") { return words.contains { name.dropFirst().begins(with: $0) } }
    if words.contains(where: { $0.utf8CodeUnitCount > 1 && name.begins(with: $0) }) { return true }
    return letters.withUTF8Buffer { letters in
      name.allSatisfy { $0.isLetter || $0.isDigit } && letters.contains { name.contains($0) }
    }
  }

  /// Whether the word has a URL in it.
  var hasScheme: Bool { marks.contains(.colon) && contains("://") }

  /// Whether the word begins like this.
  func has(_ text: StaticString) -> Bool { value.begins(with: text) }

  /// Whether this is the word.
  func equals(_ text: StaticString) -> Bool { value.equals(text) }

  /// Whether the word has this part.
  func contains(_ text: StaticString) -> Bool { value.contains(text) }

  /// `NAME=value`
  @inline(__always)
  var isAssignment: Bool { marks.contains(.equals) && value.isAssignment }
}

extension Bytes {
  fileprivate var isAssignment: Bool {
    guard let sign = firstIndex(where: { $0 == UInt8(ascii: "=") }), sign > startIndex, first?.isDigit == false else {
      return false
    }
    return self[..<sign].allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
  }
}
