/// A line for a shell, taken apart as a shell would: into commands, and these into words. Nothing is expanded.
struct ShellScript {
  /// One word, and where it stands with its quotes.
  struct Word: Equatable {
    let text: String
    let range: Range<String.Index>
  }

  /// The words of every simple command, also of those in brackets and back quotes.
  let commands: [[Word]]

  init(_ text: String) {
    var reader = ShellReader(text)
    commands = reader.read()
  }

  /// Where a script stands among words, whichever of them starts a shell: `sh -c SCRIPT`, `cmd /c SCRIPT`,
  /// `env -S SCRIPT`.
  static func place(in words: [String]) -> Int? {
    words.indices.lazy.compactMap { place(startedBy: words[$0...]) }.first
  }

  /// Where the script stands behind its shell, the first of the words.
  static func place(startedBy words: ArraySlice<String>) -> Int? {
    guard let program = words.first?.programName, isShell(program) || otherStarters.contains(program) else {
      return nil
    }
    let arguments = words.dropFirst()
    guard let flag = arguments.firstIndex(where: { runsScript($0, in: program) }) else { return nil }
    return arguments[(flag + 1)...].firstIndex { !$0.hasPrefix("-") }
  }

  /// Whether a program's script is one word, and the words behind it are the script's own arguments.
  static func isShell(_ program: String) -> Bool { shells.contains(program) }

  private static let shells: Set = ["sh", "bash", "dash", "zsh", "ksh", "ash", "fish"]
  private static let otherStarters: Set = ["cmd", "powershell", "pwsh", "env"]

  /// Whether a program's option says that a script follows.
  private static func runsScript(_ option: String, in program: String) -> Bool {
    switch program {
    case _ where isShell(program):
      option == "--command" || (option.hasPrefix("-") && !option.hasPrefix("--") && option.contains("c"))
    case "cmd": ["/c", "/k"].contains(option.lowercased())
    case "powershell", "pwsh": ["-c", "-command"].contains(option.lowercased())
    case "env": ["-S", "--split-string"].contains(option)
    default: false
    }
  }
}

extension String {
  /// The program that a word names, without its directories and the ending that Windows gives it.
  var programName: String {
    let name = split { $0 == "/" || $0 == "\\" }.last.map { $0.lowercased() } ?? ""
    let ending = [".exe", ".cmd", ".bat"].first(where: name.hasSuffix)
    return ending.map { String(name.dropLast($0.count)) } ?? name
  }

  /// Written as a shell would want it.
  var asShellWord: String {
    let plain = !isEmpty && !contains { " '\"\\$`&|;<>()*?[]{}!#~\n\t".contains($0) }
    return plain ? self : "'\(split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }
}

private struct ShellReader {
  private let text: String
  private var place: String.Index
  private var commands: [[ShellScript.Word]] = []
  private var words: [ShellScript.Word] = []
  /// The word that is being read, and where it began.
  private var word: (text: String, start: String.Index)?

  init(_ text: String) {
    self.text = text
    place = text.startIndex
  }

  mutating func read() -> [[ShellScript.Word]] {
    while place < text.endIndex {
      let character = text[place]
      switch character {
      case "'", "\"": readQuoted(character)
      case "\\":
        step()
        take()
      case _ where character.isNewline || ";&|()`".contains(character):
        endCommand()
        step()
      case _ where character.isWhitespace || "<>".contains(character):
        endWord()
        step()
      default: take()
      }
    }
    endCommand()
    return commands
  }

  /// Between single quotes everything stands for itself, between double quotes all but the backslash.
  private mutating func readQuoted(_ quote: Character) {
    step()
    while place < text.endIndex, text[place] != quote {
      if quote == "\"", text[place] == "\\" { step() }
      take()
    }
    step()
  }

  /// Goes on by a character that belongs to a word and is none of its text.
  private mutating func step() {
    guard place < text.endIndex else { return }
    let character = text[place]
    if "'\"\\".contains(character), word == nil { word = ("", place) }
    place = text.index(after: place)
  }

  private mutating func take() {
    guard place < text.endIndex else { return }
    if word == nil { word = ("", place) }
    word?.text.append(text[place])
    place = text.index(after: place)
  }

  private mutating func endWord() {
    if let word { words.append(ShellScript.Word(text: word.text, range: word.start..<place)) }
    word = nil
  }

  private mutating func endCommand() {
    endWord()
    if !words.isEmpty { commands.append(words) }
    words = []
  }
}
