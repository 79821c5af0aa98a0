/// One command of a line: its words, and how it hangs together with the others.
struct ShellCommand {
  /// The name and what follows, without redirections and assignments before the name.
  let words: ArenaSlice<ShellWord>
  /// What kinds of bytes the words have.
  let marks: ByteMarks
  /// What output is written to.
  let targets: ArenaSlice<ShellWord>
  /// Whether a file is emptied before anything is written to it: `>`, not `>>`.
  let empties: Bool
  /// The command whose output comes in, by its place in the line.
  let input: Int?
  /// The command of whose words this one's output becomes a part.
  let parent: Int?

  /// What the command is about behind `sudo` and the like, and where it begins.
  let program: Program?
  let start: Int

  init(
    words: ArenaSlice<ShellWord>, marks: ByteMarks, targets: ArenaSlice<ShellWord> = ArenaSlice(),
    empties: Bool = false, input: Int? = nil, parent: Int? = nil
  ) {
    self.words = words
    self.marks = marks
    self.targets = targets
    self.empties = empties
    self.input = input
    self.parent = parent
    (program, start) = Self.head(of: words)
  }

  /// A command whose words are known, as a system call takes them.
  init(words: some Sequence<ShellWord>, in arena: Arena) {
    var list = ArenaList<ShellWord>(in: arena, capacity: 64)
    for word in words { list.append(word, in: arena) }
    self.init(words: list.all, marks: list.all.reduce(into: []) { $0.formUnion($1.marks) })
  }
}
