extension ShellCommand {
  /// A command without `sudo` and the like before it: its name and arguments.
  typealias Core = (program: Program?, words: ArenaSlice<ShellWord>)

  /// The command itself, behind `sudo` and the like; nil if it has no name.
  var core: Core? { start < words.count ? (program, words[start...]) : nil }

  /// The program and where it stands.
  static func head(of words: ArenaSlice<ShellWord>) -> (program: Program?, start: Int) {
    let lexicon = Program.lexicon
    var rest = words
    while let name = rest.first {
      let program = lexicon[name.program]
      switch program {
      case .wrapper:
        rest = rest.dropFirst()
        skipOptions(&rest)
      case .remote, .containers, .cluster:
        let next = rest.dropFirst().first
        let runs = program != .remote && next.map { $0.equals("exec") || $0.equals("run") } ?? false
        guard program == .remote || runs,
          let inner = rest.dropFirst(runs ? 2 : 1).firstIndex(where: { isStart($0) })
        else { return (program, rest.startIndex) }
        rest = rest[inner...]
      case .shell:
        // `cmd /c rd /s /q c:\data`: the words behind are the command.
        guard rest.count > 3, let next = rest.dropFirst().first, next.equals("/c") || next.isOption("c"),
          rest.dropFirst(2).first?.value.isEmpty == false
        else { return (program, rest.startIndex) }
        rest = rest.dropFirst(2)
      default: return (program, rest.startIndex)
      }
    }
    return (nil, rest.startIndex)
  }

  /// Takes away options, with their values: `-u root`, `-n 1`.
  private static func skipOptions(_ rest: inout ArenaSlice<ShellWord>) {
    var isValue = false
    while let word = rest.first {
      let isOption = word.value.first == UInt8(ascii: "-")
      guard
        isOption || word.value.contains(UInt8(ascii: "=")) || word.isDuration
          || (isValue && Program.lexicon[word.program] == nil)
      else { return }
      isValue = isOption && word.value.count == 2
      rest = rest.dropFirst()
    }
  }

  /// Whether a command may begin with this word behind what runs it elsewhere.
  private static func isStart(_ word: ShellWord) -> Bool {
    switch Program.lexicon[word.program] {
    case nil, .database, .cloud, .infrastructure, .manager, .formatter: false
    default: true
    }
  }

  /// Whether the command deletes, overwrites or stops what may not come back.
  var destroys: Bool {
    if targets.contains(where: { $0.isDevice }) { return true }
    if empties, words.first.map({ $0.equals(":") }) ?? true { return true }
    if marks.contains(.colon), words.contains(where: { Self.tasks.contains($0.value) }) { return true }
    guard let (program, words) = core, let program else { return false }
    let arguments = words.dropFirst()
    func has(_ words: StaticString...) -> Bool {
      arguments.contains { argument in
        words.contains { argument.has($0) && argument.value.count == $0.utf8CodeUnitCount }
      }
    }
    func option(_ letters: StaticString, _ words: StaticString...) -> Bool {
      arguments.contains { argument in
        argument.isOption(letters) || words.contains { argument.isOption("", $0) }
      }
    }
    switch program {
    case .eraser: return !arguments.isEmpty || words.first.map { Self.needNoArgument.contains($0.program) } ?? false
    case .remover:
      return option("rf", "recursive", "force", "recurse") || has("/s", "/q")
        || arguments.contains { $0.value.contains(UInt8(ascii: "*")) }
        || self.words.contains { $0.equals("xargs") || $0.equals("parallel") }
    case .diskCopier: return arguments.contains { $0.has("of=/dev/") && !$0.has("of=/dev/null") }
    case .finder: return has("-delete") || (has("-exec", "-execdir", "-ok") && has("rm", "shred"))
    case .git:
      return (has("push") && (option("f", "force", "delete", "mirror") || arguments.contains { $0.has("+") }))
        || (has("reset") && has("--hard")) || (has("clean") && option("f", "force"))
        || has("filter-branch", "filter-repo", "reflog") || (has("stash") && has("drop", "clear"))
        || (has("branch") && (option("f", "force") || arguments.contains { $0.hasCapital && $0.isOption("d") }))
        || (has("checkout", "restore") && has("."))
    case .containers:
      return has("prune", "rmi") || (has("system") && has("reset"))
        || (has("rm") && (has("volume") || option("f", "force")))
        || (has("down") && option("v", "volumes"))
    case .cluster: return has("delete", "drain", "uninstall", "destroy", "remove", "undefine") || has("--replicas=0")
    case .downloader:
      return has("-xdelete", "--request=delete") || (has("-x", "--request", "-method") && has("delete"))
    case .cloud:
      return has("rb", "del", "delete", "destroy", "terminate", "purge", "forget", "--delete")
        || (has("rm") && (has("s3") || option("r", "recursive")))
        || arguments.contains {
          $0.has("delete-") || $0.has("terminate-") || $0.has("deregister-") || $0.has("apps:destroy")
        }
    case .infrastructure: return has("destroy", "-destroy")
    case .database:
      return has("flushall", "flushdb", "drop")
        || arguments.contains {
          $0.contains("dropdatabase(") || $0.contains("deletemany({})") || $0.contains(".drop()")
        }
    case .permissions:
      return option("r", "recursive") && arguments.contains { $0.isWholeSystem }
    case .scheduler: return option("r")
    case .firewall: return option("f", "flush") || has("flush", "disable", "reset")
    case .truncater: return option("s", "size")
    case .mover: return arguments.last.map { $0.isDevice || $0.has("/dev/null") } ?? false
    case .killer:
      let isKill = words.first?.program.equals("kill") ?? false
      return (has("-9", "-kill", "-s") && (has("-1", "1") || !isKill)) || has("/f")
    case .formatter:
      return arguments.contains { $0.value.count <= 3 && $0.value.dropFirst().first == UInt8(ascii: ":") }
    case .publisher: return has("unpublish", "yank")
    case .manager:
      return has(
        "poweroff", "reboot", "halt", "delete", "destroy", "erasedisk", "erasevolume", "luksformat", "erase", "format",
        "--zero-superblock", "0", "-c", "/delete", "cl")
    case .interpreter:
      return has("flush") || arguments.contains { argument in Self.calls.contains { argument.contains($0) } }
    case .runner: return has("prisma") && has("reset")
    case .wrapper, .shell, .evaluator, .decoder, .remote: return false
    }
  }

  /// What a program of one line calls to delete.
  private static let calls: [StaticString] = ["rmtree(", "os.remove(", "rmsync(", "unlink", "rm_rf", "fs.rm("]
  /// Tasks of frameworks that empty a database.
  private static let tasks = WordTable("db:drop db:reset db:purge migrate:fresh migrate:reset db:wipe pg:reset")
  private static let needNoArgument = WordTable("shutdown reboot halt poweroff diskpart stop-computer")
}

extension ShellWord {
  /// `5`, `10s`: what `timeout` and `nice` take.
  fileprivate var isDuration: Bool { value.first?.isDigit ?? false && value.dropLast().allSatisfy(\.isDigit) }

  /// A disk, not one of the harmless devices.
  fileprivate var isDevice: Bool {
    ["/dev/sd", "/dev/nvme", "/dev/hd", "/dev/vd", "/dev/disk", "/dev/mmcblk", "/dev/mapper", "/dev/xvd"].contains {
      has($0)
    }
  }

  /// The root, the home directory, or all below.
  fileprivate var isWholeSystem: Bool {
    ["/", "/*", "~", "~/", "/etc", "/usr", "/bin", "/var", "/home"].contains {
      equals($0)
    }
  }
}
