/// The commands of a line while it is read. All words go into one list, each with its command.
struct ShellDraft {
  private let arena: Arena
  private var words: ArenaList<ShellWord>
  private var targets: ArenaList<ShellWord>
  private var heads: ArenaList<Head>

  /// A command without its words.
  private struct Head {
    let input: Int?
    let parent: Int?
    var words = 0
    var marks: ByteMarks = []
    var targets = 0
    var empties = false

    /// Whether a word is the command's: assignments before the name are not.
    @inline(__always)
    mutating func takes(_ word: ShellWord) -> Bool {
      if words == 0, word.isAssignment { return false }
      words += 1
      marks.formUnion(word.marks)
      return true
    }
  }

  /// - Parameter size: how many bytes the line has.
  init(of size: Int, in arena: Arena) {
    self.arena = arena
    words = ArenaList(in: arena, capacity: size / 6 + 8)
    targets = ArenaList(in: arena, capacity: 1)
    heads = ArenaList(in: arena, capacity: size / 24 + 4)
  }

  /// A further command begins.
  ///
  /// - Returns: its place in the line.
  mutating func begin(input: Int?, parent: Int?) -> Int {
    heads.append(Head(input: input, parent: parent), in: arena)
    return heads.count - 1
  }

  /// Takes a word of its command.
  @inline(__always)
  mutating func append(_ word: ShellWord) {
    if heads.update(Int(word.command), { $0.takes(word) }) { words.append(word, in: arena) }
  }

  /// Takes where its command's output goes.
  @inline(__always)
  mutating func redirect(to target: ShellWord, empties: Bool) {
    targets.append(target, in: arena)
    heads.update(Int(target.command)) { head in
      head.targets += 1
      if empties { head.empties = true }
    }
  }

  /// The commands in the order in which they begin.
  var commands: ArenaSlice<ShellCommand> {
    let heads = heads.all
    var (words, targets) = (words.all, targets.all)
    if heads.contains(where: { $0.parent != nil }) { (words, targets) = (grouped(words), grouped(targets)) }
    let room = arena.take(heads.count, of: ShellCommand.self)
    var (word, target) = (0, 0)
    for (place, head) in heads.enumerated() {
      let command = ShellCommand(
        words: words[word..<word + head.words].rebased, marks: head.marks,
        targets: targets[target..<target + head.targets].rebased, empties: head.empties, input: head.input,
        parent: head.parent)
      room.initializeElement(at: place, to: command)
      word += head.words
      target += head.targets
    }
    return ArenaSlice(UnsafeBufferPointer(room))
  }

  /// The words command by command: those of a substitution came among the words of the command around it.
  private func grouped(_ words: ArenaSlice<ShellWord>) -> ArenaSlice<ShellWord> {
    var places = [Int](repeating: 0, count: heads.count + 1)
    for word in words { places[Int(word.command) + 1] += 1 }
    for command in 0..<heads.count { places[command + 1] += places[command] }
    let room = arena.take(words.count, of: ShellWord.self)
    for word in words {
      room.initializeElement(at: places[Int(word.command)], to: word)
      places[Int(word.command)] += 1
    }
    return ArenaSlice(UnsafeBufferPointer(room))
  }
}
