/// One command of a line: its words, and how it hangs together with the others.
struct ShellCommand {
  struct Argument {
    /// Where it stands, with its quotes.
    let range: Range<Int>
    /// What the shell makes of it, in lower case.
    let value: [UInt8]
    /// Whether it has capitals: `-D` is not `-d`.
    let hasCapital: Bool
  }

  /// The name and what follows, without redirections and assignments before the name.
  var words: [Argument] = []
  /// What output is written to.
  var targets: [Argument] = []
  /// Whether a file is emptied before anything is written to it: `>`, not `>>`.
  var empties = false
  /// The command whose output comes in, by its place in the line.
  var input: Int?
  /// The command of whose words this one's output becomes a part.
  var parent: Int?

  init(input: Int? = nil, parent: Int? = nil) {
    self.input = input
    self.parent = parent
  }
}

extension ShellCommand {
  /// A command whose words are known, as a system call takes them.
  init(words: [Argument]) {
    self.words = words
  }
}

extension ShellCommand.Argument {
  /// A word that stands in no line.
  init(_ text: some CustomStringConvertible) {
    let bytes = Array(text.description.utf8)
    self.init(range: 0..<0, value: bytes.map(\.lowered), hasCapital: bytes.contains { $0.lowered != $0 })
  }
}

extension ShellCommand.Argument {
  /// Without directories and ending: `/usr/bin/python3.11` is `python3`.
  var program: PackedWord {
    let start = value.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.map { $0 + 1 } ?? 0
    let name = value[start...]
    let end = name.dropFirst().firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    return PackedWord(name[..<end])
  }

  var word: PackedWord { PackedWord(value) }

  /// Whether this is an option: short ones bear any of these letters, long ones begin with any of these words.
  func isOption(_ letters: StaticString, _ words: StaticString...) -> Bool {
    guard value.count > 1, value[0] == UInt8(ascii: "-") else { return false }
    if value[1] == UInt8(ascii: "-") { return words.contains { has($0, from: 2) } }
    if words.contains(where: { $0.utf8CodeUnitCount > 1 && has($0, from: 1) }) { return true }
    return letters.withUTF8Buffer { letters in
      value.dropFirst().allSatisfy { $0.isLetter || $0.isDigit } && letters.contains { value.dropFirst().contains($0) }
    }
  }

  /// Whether the word continues like this from a place on.
  func has(_ text: StaticString, from start: Int = 0) -> Bool {
    text.withUTF8Buffer { value.count >= start + $0.count && value[start...].starts(with: $0) }
  }
}
