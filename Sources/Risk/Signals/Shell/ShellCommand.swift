/// One command of a line: its words, and how it hangs together with the others.
struct ShellCommand {
  struct Argument {
    /// Where it stands, with its quotes.
    let range: Range<Int>
    /// What the shell makes of it, in lower case.
    let value: Bytes
    /// What kinds of bytes it has, with its quotes.
    let marks: ByteMarks
    /// Whether it has capitals: `-D` is not `-d`.
    let hasCapital: Bool
  }

  /// The name and what follows, without redirections and assignments before the name.
  private(set) var words: [Argument] = []
  /// What output is written to.
  var targets: [Argument] = []
  /// Whether a file is emptied before anything is written to it: `>`, not `>>`.
  var empties = false
  /// The command whose output comes in, by its place in the line.
  var input: Int?
  /// The command of whose words this one's output becomes a part.
  var parent: Int?

  /// What the command is about behind `sudo` and the like, and where it begins; known once all words are.
  private(set) var program: Program?
  private(set) var start = 0

  init(input: Int? = nil, parent: Int? = nil) {
    self.input = input
    self.parent = parent
    words.reserveCapacity(6)
  }

  mutating func append(_ word: Argument) { words.append(word) }

  /// Finds the program, when all words are there.
  mutating func settle() {
    (program, start) = head
  }
}

extension ShellCommand {
  /// A command whose words are known, as a system call takes them.
  init(words: [Argument]) {
    self.words = words
    settle()
  }
}

extension ShellCommand.Argument {
  /// A word that stands in no line, kept in the arena.
  init(_ text: String, in arena: ByteArena) {
    let bytes = arena.keep(text.utf8)
    let marks = ByteMarks(of: bytes)
    self.init(range: 0..<0, value: arena.lowered(bytes), marks: marks, hasCapital: marks.contains(.capital))
  }
}

extension ShellCommand.Argument {
  /// Without directories and ending: `/usr/bin/python3.11` is `python3`.
  var program: PackedWord {
    let start = value.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.map { $0 + 1 }
    let name = value[(start ?? value.startIndex)...]
    let end = name.dropFirst().firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    return PackedWord(lowered: name[..<end])
  }

  var word: PackedWord { PackedWord(lowered: value) }

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

  /// Whether the word begins like this.
  func has(_ text: StaticString) -> Bool { value.begins(with: text) }

  /// Whether this is the word.
  func equals(_ text: StaticString) -> Bool { value.equals(text) }

  /// Whether the word has this part.
  func contains(_ text: StaticString) -> Bool { value.contains(text) }
}
