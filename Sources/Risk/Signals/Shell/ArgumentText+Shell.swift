extension ArgumentText {
  /// What a shell would make of the text.
  ///
  /// - Returns: the line, taken apart.
  @discardableResult
  func scanCommand(into findings: inout Findings) -> ShellLine {
    scanCommand(in: 0..<count, depth: 0, into: &findings)
  }

  /// The same for words before which the name of the program belongs.
  func scanCommand(of program: PackedWord, into findings: inout Findings) {
    guard let command = ShellLine(self, in: 0..<count).commands.first, command.core?.program == nil else { return }
    let words = [ShellWord(program.description, in: arena)] + command.words
    if ShellCommand(words: words, in: arena).destroys { findings.add(.destructiveCommand, range(of: command)) }
  }

  /// Commands within commands are followed to this depth: `bash -c "sh -c '…'"`.
  private static let deepest = 4

  @discardableResult
  func scanCommand(in range: Range<Int>, depth: Int, into findings: inout Findings) -> ShellLine {
    let line = ShellLine(self, in: range)
    if depth == 0 {
      if let start = line.firstOperator {
        findings.add(.shellMetacharacters, start..<count, times: line.operatorCount)
      }
      if marks.contains(.colon), first(":(){", in: range) != nil { findings.add(.destructiveCommand, range) }
    }
    for command in line.commands {
      if command.destroys { findings.add(.destructiveCommand, self.range(of: command)) }
      guard let (program, words) = command.core else { continue }
      switch program {
      case .database:
        for word in words.dropFirst() where destroysBySQL(word.range.unquoted(in: lowered)) {
          findings.add(.destructiveCommand, word.range)
        }
      case .shell, .evaluator, .remote:
        guard depth < Self.deepest else { continue }
        // `echo "…" | sh`
        let told = command.input.map { line.commands[$0].words.dropFirst() } ?? ArenaSlice()
        scanQuotedCommands(in: words.dropFirst(), depth: depth + 1, into: &findings)
        scanQuotedCommands(in: told, depth: depth + 1, into: &findings)
      default: break
      }
    }
    if let runner = line.runner { findings.add(.downloadedCode, self.range(of: line.commands[runner])) }
    return line
  }

  private func scanQuotedCommands(in words: ArenaSlice<ShellWord>, depth: Int, into findings: inout Findings) {
    for word in words where word.marks.contains(.space) && word.value.contains(UInt8(ascii: " ")) {
      scanCommand(in: word.range.unquoted(in: lowered), depth: depth, into: &findings)
    }
  }

  private func destroysBySQL(_ range: Range<Int>) -> Bool {
    var findings = Findings()
    scanSQL(in: range, isSQL: false, into: &findings)
    return findings.has(.destructiveSQL)
  }

  /// What the words of a command lead to.
  func scanPaths(of line: ShellLine, context: SignalContext, into findings: inout Findings) {
    for command in line.commands {
      if command.program == .downloader { scanHosts(of: command, context: context, into: &findings) }
      for place in command.words.indices where command.words[place].mayBePath {
        let runs = place == 0 || place == command.start
        scanPathWord(command.words[place], runs: runs, context: context, into: &findings)
      }
      for target in command.targets where target.mayBePath {
        scanPathWord(target, runs: false, context: context, into: &findings)
      }
    }
  }

  /// `curl localhost:8080` needs no scheme.
  private func scanHosts(of command: ShellCommand, context: SignalContext, into findings: inout Findings) {
    for word in command.words.dropFirst() where !word.isOption && !word.hasScheme {
      let value = word.value.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") }
      guard value.equals("localhost") || NetworkAddress(value) != nil else { continue }
      scanAuthority(
        word.range.lowerBound..<word.range.lowerBound + value.count, of: word.range, context: context, into: &findings)
    }
  }

  private func scanPathWord(
    _ word: ShellWord, runs: Bool, context: SignalContext, into findings: inout Findings
  ) {
    var range = word.marks.contains(.quote) ? word.range.unquoted(in: lowered) : word.range
    // `--file=/etc/passwd`, `of=/dev/sda`, `@/etc/passwd`
    if !word.marks.isDisjoint(with: [.equals, .at]),
      let sign = lowered[range.lowerBound..<min(range.upperBound, range.lowerBound + 32)].lastIndex(where: {
        $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "@")
      })
    {
      range = sign + 1..<range.upperBound
      guard lowered[range].contains(where: \.isOfPath) else { return }
    }
    guard looksLikePath(range, word.marks) || isSecret(word, range) else { return }
    scanPath(in: range, isCommand: true, runs: runs, context: context, into: &findings)
  }

  private func isSecret(_ word: ShellWord, _ range: Range<Int>) -> Bool {
    if word.marks.isDisjoint(with: [.slash, .backslash, .colon]) { return FilePath.isSecret(lowered[range]) }
    let mark = arena.mark
    let isSecret = FilePath(lowered[range], in: arena).isSecret
    arena.release(to: mark)
    return isSecret
  }

  /// A command behind what should be a plain value: `main; rm -rf /`, `$(curl …)`.
  func scanInjection(into findings: inout Findings) {
    guard marks.contains(.shell), hasCommandSign else { return }
    let line = ShellLine(self, in: 0..<count)
    let isSurely = role == .path && line.commands.contains { $0.parent != nil }
    let isInjected = line.commands.dropFirst().contains { command in
      guard let (program, words) = command.core else { return false }
      return program != nil || words.first.map { Self.commonCommands.contains($0.program) } ?? false
    }
    guard isInjected || isSurely else { return }
    scanCommand(into: &findings)
  }

  /// Whether anything but `&` and redirections is there: those stand in honest URLs and sentences.
  private var hasCommandSign: Bool {
    lowered.indices.contains { place in
      switch lowered[place] {
      case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "`"): true
      case UInt8(ascii: "$"): has("$(", at: place)
      case UInt8(ascii: "&"): has("&&", at: place)
      default: false
      }
    }
  }

  private static let commonCommands = WordTable(
    "cat ls id whoami nc ncat echo touch ping sleep uname printenv tee cp mv kill tar ps ifconfig nslookup dig telnet")

  private func range(of command: ShellCommand) -> Range<Int> {
    guard let first = command.words.first?.range, let last = command.words.last?.range else {
      return command.targets.first?.range ?? 0..<0
    }
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }
}

extension ShellWord {
  /// Whether it may be a path: options and plain words are none.
  fileprivate var mayBePath: Bool { !marks.isDisjoint(with: [.slash, .dot, .backslash, .tilde, .underscore]) }
}

extension Range<Int> {
  /// Without a quote at both ends.
  fileprivate func unquoted(in bytes: Bytes) -> Range<Int> {
    guard count >= 2, bytes[lowerBound] == bytes[upperBound - 1] else { return self }
    let isQuote = bytes[lowerBound] == UInt8(ascii: "'") || bytes[lowerBound] == UInt8(ascii: "\"")
    return isQuote ? lowerBound + 1..<upperBound - 1 : self
  }
}

extension UInt8 {
  /// Whether this byte stands in paths, or in the names of files that hold secrets.
  fileprivate var isOfPath: Bool {
    switch self {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "\\"), UInt8(ascii: "~"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
