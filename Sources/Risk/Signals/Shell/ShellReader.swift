/// Reads a line for a POSIX shell, byte by byte.
struct ShellReader {
  private(set) var firstOperator: Int?
  private(set) var operatorCount = 0

  private let bytes: Bytes
  private let lowered: Bytes
  private let arena: Arena
  private var draft: ShellDraft
  private let table = ByteMarks.table
  private let end: Int
  private var place: Int
  /// Commands in whose words a substitution stands, the innermost last.
  private var outer: [(command: Int, close: UInt8, isQuoted: Bool)] = []
  private var current: Int?
  private var pipedFrom: Int?
  private var wordStart: Int?
  /// Of the word so far.
  private var marks: ByteMarks = []
  /// Room for what the shell makes of words that it doesn't take as they stand: never more than they have now.
  private var room: UnsafeMutableBufferPointer<UInt8>?
  /// How much of the room is taken, and from where on by this word; nil as long as that is how it stands.
  private var used = 0
  private var valueStart: Int?
  private var keepsBackslashes = false
  private var isRedirecting = false
  private var isAppending = false

  /// Deeper nesting is read as if it were flat.
  private static let deepest = 16
  /// More than so many operators are not counted.
  private static let mostOperators = 100

  init(_ text: ArgumentText, in range: Range<Int>) {
    bytes = text.bytes
    lowered = text.lowered
    arena = text.arena
    draft = ShellDraft(of: range.count, in: arena)
    place = range.lowerBound
    end = range.upperBound
  }

  mutating func read() {
    while place < end {
      let byte = bytes[place]
      // Nearly all bytes are of a word or a space.
      if byte.isLetter || byte.isDigit {
        takePlain()
        continue
      }
      switch byte {
      case UInt8(ascii: " "):
        endWord()
        place += 1
      case UInt8(ascii: "'"): readLiteral()
      case UInt8(ascii: "\""): readQuoted()
      case UInt8(ascii: "\\"):
        escape()
      case UInt8(ascii: "\n") where pipedFrom != nil && current == nil && wordStart == nil: place += 1
      case UInt8(ascii: "\n"), UInt8(ascii: ";"): separate(1)
      case UInt8(ascii: "|"): pipe()
      case UInt8(ascii: "&"): ampersand()
      case UInt8(ascii: "`"): backtick(isQuoted: false)
      case UInt8(ascii: "$") where next == UInt8(ascii: "("): open(2, isQuoted: false)
      case UInt8(ascii: "<"), UInt8(ascii: ">"):
        if next == UInt8(ascii: "(") { open(2, isQuoted: false) } else { redirect() }
      case _ where current == nil && wordStart == nil && (byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{")):
        place += 1
      case UInt8(ascii: ")"): close()
      case UInt8(ascii: "#") where wordStart == nil:
        while place < end, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      case _ where byte.isSpace:
        endWord()
        place += 1
      default: takePlain()
      }
    }
    endWord()
  }

  /// The commands that were read, in the order in which they begin.
  var commands: ArenaSlice<ShellCommand> { draft.commands }

  @inline(__always)
  private var next: UInt8? { place + 1 < end ? bytes[place + 1] : nil }

  /// Takes a byte as part of the word.
  @inline(__always)
  private mutating func take() { take { _ in false } }

  /// Takes a byte, and all behind it that mean nothing to a shell.
  private mutating func takePlain() {
    take { [table] in table[$0].isDisjoint(with: [.space, .unusual, .quote, .closing, .backslash, .shell]) }
  }

  /// Takes a byte as part of the word, and those behind it that are like this.
  @inline(__always)
  private mutating func take(while goesOn: (UInt8) -> Bool) {
    guard place < end else { return }
    let start = place
    if wordStart == nil { wordStart = start }
    var marks = marks.union(table[bytes[start]])
    let stop = bytes[start + 1..<end].firstIndex { byte in
      guard goesOn(byte) else { return true }
      marks.formUnion(table[byte])
      return false
    }
    self.marks = marks
    place = stop ?? end
    if valueStart != nil { keep(start..<place) }
  }

  /// Leaves bytes of the word out of what the shell makes of it.
  @inline(__always)
  private mutating func skip(_ count: Int) {
    let start = wordStart ?? place
    wordStart = start
    if valueStart == nil {
      valueStart = used
      if room == nil { room = arena.take(end - start) }
      keep(start..<min(place, end))
    }
    for skipped in place..<min(place + count, end) { marks.formUnion(table[bytes[skipped]]) }
    place += count
  }

  /// Adds bytes to what the shell makes of the word.
  private mutating func keep(_ range: Range<Int>) {
    guard let room, room.count - used >= range.count else { return }
    for place in range {
      room[used] = lowered[place]
      used += 1
    }
  }

  /// A backslash takes the meaning from what follows, but is kept where a path of Windows has one.
  private mutating func escape() {
    let isPath = wordStart != nil && (bytes[place - 1] == UInt8(ascii: ".") || bytes[place - 1] == UInt8(ascii: ":"))
    switch next {
    case UInt8(ascii: "\n"): return skip(2)
    case let byte? where (isPath || keepsBackslashes) && (byte.isLetter || byte.isDigit): keepsBackslashes = true
    case nil: break
    default: skip(1)
    }
    take()
  }

  private mutating func readLiteral() {
    skip(1)
    if place < end, bytes[place] != UInt8(ascii: "'") { take { $0 != UInt8(ascii: "'") } }
    skip(1)
  }

  /// Between double quotes only substitutions work.
  private mutating func readQuoted() {
    skip(1)
    while place < end {
      switch bytes[place] {
      case UInt8(ascii: "\""): return skip(1)
      case UInt8(ascii: "\\") where place + 1 < end:
        skip(1)
        take()
      case UInt8(ascii: "`"): return backtick(isQuoted: true)
      case UInt8(ascii: "$") where next == UInt8(ascii: "("): return open(2, isQuoted: true)
      default: take()
      }
    }
  }

  @inline(__always)
  private mutating func endWord() {
    if let start = wordStart { endWord(from: start) }
  }

  private mutating func endWord(from start: Int) {
    let range = start..<min(place, end)
    let word = ShellWord(range: range, value: value(of: range), marks: marks, command: currentCommand())
    forgetWord()
    if isRedirecting {
      isRedirecting = false
      draft.redirect(to: word, empties: !isAppending)
    } else {
      draft.append(word)
    }
  }

  @inline(__always)
  private func value(of word: Range<Int>) -> Bytes {
    guard let valueStart, let room else { return lowered[word] }
    return Bytes(UnsafeBufferPointer(room))[valueStart..<used]
  }

  @inline(__always)
  private mutating func currentCommand() -> Int {
    if let current { return current }
    let command = draft.begin(input: pipedFrom, parent: outer.last?.command)
    pipedFrom = nil
    current = command
    return command
  }

  private mutating func endCommand() {
    endWord()
    current = nil
    pipedFrom = nil
  }

  private mutating func separate(_ length: Int) {
    note()
    endCommand()
    place += length
  }

  private mutating func pipe() {
    if next == UInt8(ascii: "|") { return separate(2) }
    let length = next == UInt8(ascii: "&") ? 2 : 1
    note()
    endWord()
    pipedFrom = current
    current = nil
    place += length
  }

  private mutating func ampersand() {
    // `2>&1` and `&>` only redirect.
    if isRedirecting || next == UInt8(ascii: ">") {
      place += 1
      return
    }
    separate(next == UInt8(ascii: "&") ? 2 : 1)
  }

  private mutating func redirect() {
    endNumber()
    note()
    let isOutput = bytes[place] == UInt8(ascii: ">")
    isAppending = next == UInt8(ascii: ">")
    while place < end, bytes[place] == UInt8(ascii: ">") || bytes[place] == UInt8(ascii: "<") { place += 1 }
    isRedirecting = isOutput
  }

  /// The number before a redirection is no word of its own: `2>`.
  private mutating func endNumber() {
    guard let start = wordStart, place - start == 1, bytes[start].isDigit else { return endWord() }
    forgetWord()
  }

  private mutating func forgetWord() {
    wordStart = nil
    valueStart = nil
    marks = []
    keepsBackslashes = false
  }

  private mutating func backtick(isQuoted: Bool) {
    if outer.last?.close == UInt8(ascii: "`") { return close() }
    open(1, isQuoted: isQuoted, close: UInt8(ascii: "`"))
  }

  private mutating func open(_ length: Int, isQuoted: Bool, close: UInt8 = UInt8(ascii: ")")) {
    note()
    let parent = currentCommand()
    endWord()
    if outer.count < Self.deepest { outer.append((parent, close, isQuoted)) }
    current = nil
    pipedFrom = nil
    place += length
  }

  private mutating func close() {
    endCommand()
    let isBacktick = bytes[place] == UInt8(ascii: "`")
    place += 1
    guard let last = outer.last, (last.close == UInt8(ascii: "`")) == isBacktick else { return }
    outer.removeLast()
    current = last.command
    if last.isQuoted {
      place -= 1
      readQuoted()
    }
  }

  private mutating func note() {
    if firstOperator == nil { firstOperator = place }
    operatorCount = min(operatorCount + 1, Self.mostOperators)
  }
}
