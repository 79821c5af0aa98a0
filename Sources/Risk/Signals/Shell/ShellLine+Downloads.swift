extension ShellLine {
  /// The command that runs what was fetched or decoded, if one does.
  var runner: Int? {
    guard commands.contains(where: \.mayRun) else { return nil }
    /// Whether what a command writes comes from elsewhere.
    var brings = [Bool](repeating: false, count: commands.count)
    var saved: Set<Bytes> = []
    for (place, command) in commands.enumerated() {
      let input = command.input.map { brings[$0] } ?? false
      guard let (program, words) = command.core else { continue }
      let fetches = program == .downloader || program == .decoder || words.dropFirst().contains { $0.hasScheme }
      brings[place] =
        input || fetches
        || (program == .evaluator
          && words.dropFirst().prefix(3).contains { Program.lexicon[$0.program] == .downloader })
      if fetches, let parent = command.parent, runsWords(commands[parent].core) { return parent }
      if input, runsInput(program, words) { return place }
      if runs(words, program, anyOf: saved) || isObscure(program, words) { return place }
      if program == .downloader { keepFiles(of: command, words, in: &saved) }
    }
    return nil
  }

  /// Whether what a substitution yields becomes a program: `sh -c "$(…)"`, `source <(…)`, or `$(…)` alone.
  private func runsWords(_ core: ShellCommand.Core?) -> Bool {
    guard let core else { return true }
    switch core.program {
    case .evaluator, .shell: return true
    case .interpreter: return core.words.count <= 2 || core.words.prefix(8).contains { $0.isOption("ce") }
    default: return core.words.count == 1 && core.words.first?.value.isEmpty == true
    }
  }

  /// A program that hides what it runs, in PowerShell's ways.
  private func isObscure(_ program: Program?, _ words: ArenaSlice<ShellWord>) -> Bool {
    switch program {
    case .shell: words.contains { $0.isOption("", "enc", "encodedcommand") }
    case .evaluator: words.contains { word in Self.fetching.contains { word.contains($0) } }
    case .publisher:
      words.dropFirst().contains { $0.has("http") || $0.has("git+") }
        && words.dropFirst().contains { Self.installing.contains($0.value) }
    case .runner: words.dropFirst().contains { $0.has("http") || $0.has("git+http") }
    case .interpreter: words.dropFirst().prefix(2).contains { $0.has("http") } || runsFetched(words)
    case nil: words.first.map { $0.has("iex(") } ?? false
    default: false
    }
  }

  /// `python -c "exec(urlopen(…).read())"`
  private func runsFetched(_ words: ArenaSlice<ShellWord>) -> Bool {
    zip(words, words.dropFirst()).contains { option, program in
      option.isOption("ce") && (program.contains("exec(") || program.contains("eval("))
        && (program.contains("urlopen(") || program.contains("requests.get(") || program.contains("fetch("))
    }
  }

  private static let installing = WordTable("install i add exec dlx")
  private static let fetching: [StaticString] = [
    "downloadstring", "net.webclient", "(iwr", "(irm", "(invoke-web", "(invoke-rest",
  ]

  /// Whether what comes in by a pipe is run.
  private func runsInput(_ program: Program?, _ words: ArenaSlice<ShellWord>) -> Bool {
    switch program {
    case .evaluator: return true
    case .shell: return !words.dropFirst().contains { $0.isOption("c") }
    case .interpreter: return words.dropFirst().first.map { $0.equals("-") } ?? true
    default: return false
    }
  }

  /// Keeps the names under which a download may be kept.
  private func keepFiles(of command: ShellCommand, _ words: ArenaSlice<ShellWord>, in files: inout Set<Bytes>) {
    func keep(_ word: ShellWord) { if !word.fileName.isEmpty { files.insert(word.fileName) } }
    for (option, file) in zip(words, words.dropFirst()) where option.isOption("o", "output") { keep(file) }
    for target in command.targets { keep(target) }
    for word in words where word.hasScheme { keep(word) }
  }

  private func runs(
    _ words: ArenaSlice<ShellWord>, _ program: Program?, anyOf files: Set<Bytes>
  ) -> Bool {
    guard !files.isEmpty else { return false }
    let run: ArenaSlice<ShellWord> =
      switch program {
      case .shell, .interpreter, .evaluator: words.dropFirst()
      default: words.prefix(1)
      }
    return run.contains { files.contains($0.fileName) }
  }
}

extension ShellCommand {
  /// Whether the command may bring anything from elsewhere or run it: most don't.
  fileprivate var mayRun: Bool {
    switch program {
    case .downloader, .decoder, .evaluator, .shell, .interpreter, .publisher, .runner: true
    default: (marks.contains(.colon) && words.contains { $0.hasScheme }) || words.contains { $0.has("iex(") }
    }
  }
}
