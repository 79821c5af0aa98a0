extension ArgumentText {
  /// What a program in some language would have a shell or a file system do, as far as its calls tell.
  func scanCode(into findings: inout Findings) {
    var callsShell = false
    var running: Int?
    for place in lowered.indices where lowered[place] == UInt8(ascii: "(") {
      switch Self.calls[call(before: place)] {
      case .destroys: findings.add(.destructiveCommand, place..<min(count, place + 60))
      case .shell: callsShell = true
      case .runs: running = place
      case .fetches:
        if let start = running, place - start < 80 { findings.add(.downloadedCode, start..<place) }
      case .both:
        callsShell = true
        running = place
      case nil: break
      }
    }
    scanLiterals(callsShell: callsShell, into: &findings)
  }

  private enum Call: Sendable {
    case destroys, shell, runs, fetches
    /// Runs a text, in a shell or as a program.
    case both
  }

  /// The last part of a call's name: `rmtree` of `shutil.rmtree(`.
  private static let calls = WordTable<Call>([
    (.destroys, "rmtree removedirs rmsync rmdirsync rm_rf rimraf removeall dropdatabase drop_database"),
    (.shell, "system popen check_output check_call execsync spawn spawnsync shell_exec passthru"), (.runs, "eval"),
    (.both, "exec run call"), (.fetches, "urlopen fetch get"),
  ])

  private func call(before place: Int) -> Bytes {
    var start = place
    while start > 0, place - start <= 16, lowered[start - 1].isLetter || lowered[start - 1] == UInt8(ascii: "_") {
      start -= 1
    }
    return lowered[start..<place]
  }

  /// Paths to secrets between quotes, and commands there if anything hands them to a shell.
  private func scanLiterals(callsShell: Bool, into findings: inout Findings) {
    var open: Int?
    for place in lowered.indices {
      switch lowered[place] {
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
        guard let start = open else {
          open = place
          continue
        }
        guard lowered[start] == lowered[place] else { continue }
        scanLiteral(start + 1..<place, callsShell: callsShell, into: &findings)
        open = nil
      case UInt8(ascii: "\n"): open = nil
      default: break
      }
    }
  }

  private func scanLiteral(_ literal: Range<Int>, callsShell: Bool, into findings: inout Findings) {
    let text = lowered[literal]
    if text.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }),
      FilePath(text, in: arena).isSecret
    {
      findings.add(.secretPath, literal)
    }
    guard callsShell, text.contains(UInt8(ascii: " ")) else { return }
    var inner = Findings()
    scanCommand(in: literal, depth: 1, into: &inner)
    for finding in inner.all where finding.kind != .shellMetacharacters { findings.add(finding.kind, finding.first) }
  }
}

extension ArgumentText {
  /// Whether the program is one for a shell: it says so, or begins with one of its commands.
  var isShellScript: Bool {
    let start = whole.lowerBound
    let line = start..<(lowered[start...].firstIndex(of: UInt8(ascii: "\n")) ?? count)
    if has("#!", at: start) { return first("sh", in: line) != nil }
    guard mayBeCommand(line), let core = ShellLine(self, in: line).commands.first?.core else { return false }
    switch core.program {
    case nil, .interpreter, .manager, .formatter, .killer, .wrapper: return false
    default: return core.words.count > 1
    }
  }

  /// Whether a line's first word may name a program: the quick way past everything else.
  private func mayBeCommand(_ line: Range<Int>) -> Bool {
    let word = lowered[line].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    let isWhole = word.endIndex < line.upperBound && lowered[word.endIndex].isSpace
    return !isWhole || Program.lexicon[word] != nil
  }

  /// Whether a value that no key calls a command is one all the same, and destroys.
  var isDestructiveLine: Bool {
    marks.contains(.space) && isShellScript && ShellLine(self, in: whole).commands.first?.destroys == true
  }
}
