/// The commands of a line while it is read. All words go into one list, each with its command.
struct ShellDraft {
  private let arena: Arena
  private var words: ArenaList<ShellWord>
  private var targets: ArenaList<ShellWord>
  private var heads: [Head] = []

  /// A command without its words.
  private struct Head {
    let input: Int?
    let parent: Int?
    var hasWords = false
    var empties = false
  }

  /// - Parameter size: how many bytes the line has.
  init(of size: Int, in arena: Arena) {
    self.arena = arena
    words = ArenaList(in: arena, capacity: size / 6 + 8)
    targets = ArenaList(in: arena, capacity: 1)
    heads.reserveCapacity(size / 24 + 4)
  }

  /// A further command begins.
  ///
  /// - Returns: its place in the line.
  mutating func begin(input: Int?, parent: Int?) -> Int {
    heads.append(Head(input: input, parent: parent))
    return heads.count - 1
  }

  /// Takes a word of its command; assignments before the name are none.
  @inline(__always)
  mutating func append(_ word: ShellWord) {
    let command = Int(word.command)
    if !heads[command].hasWords {
      if word.isAssignment { return }
      heads[command].hasWords = true
    }
    words.append(word)
  }

  /// Takes where its command's output goes.
  mutating func redirect(to target: ShellWord, empties: Bool) {
    targets.append(target)
    if empties { heads[Int(target.command)].empties = true }
  }

  /// The commands in the order in which they begin.
  var commands: [ShellCommand] {
    var (words, targets) = (grouped(words.all), grouped(targets.all))
    func take(of command: Int, from list: inout ArenaSlice<ShellWord>) -> ArenaSlice<ShellWord> {
      var end = list.startIndex
      while end < list.endIndex, list[end].command == command { end += 1 }
      defer { list = list[end...] }
      return list[..<end].rebased
    }
    return heads.enumerated().map { place, head in
      ShellCommand(
        words: take(of: place, from: &words), targets: take(of: place, from: &targets), empties: head.empties,
        input: head.input, parent: head.parent)
    }
  }

  /// The words command by command: those of a substitution came among the words of the command around it.
  private func grouped(_ words: ArenaSlice<ShellWord>) -> ArenaSlice<ShellWord> {
    if zip(words, words.dropFirst()).allSatisfy({ $0.command <= $1.command }) { return words }
    var places = [Int](repeating: 0, count: heads.count + 1)
    for word in words { places[Int(word.command) + 1] += 1 }
    for command in heads.indices { places[command + 1] += places[command] }
    let room = arena.take(words.count, of: ShellWord.self)
    for word in words {
      room.initializeElement(at: places[Int(word.command)], to: word)
      places[Int(word.command)] += 1
    }
    return ArenaSlice(UnsafeBufferPointer(room))
  }
}
