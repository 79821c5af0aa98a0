/// A package that a command fetches and runs: `npx`, `uvx`, `docker run` and their like.
struct PackageRun: Equatable {
  /// The package as it is named, with its version if it has one.
  let package: String
  /// Whether the same thing runs every time.
  let isPinned: Bool

  /// Every package that a command runs, also behind a shell.
  static func all(in command: [String]) -> [PackageRun] {
    LaunchedCommand.all(in: command).flatMap { command in
      Runner(command)?.runs(in: command) ?? []
    }
  }

  /// Nobody gives a runner more words of its own than this.
  private static let mostWords = 64

  /// Whether words begin to run a package that they don't name yet: what follows are options of the runner.
  static func canBegin(_ words: ArraySlice<String>) -> Bool {
    guard words.count <= mostWords, let command = LaunchedCommand.all(in: Array(words)).last,
      let runner = Runner(command)
    else { return false }
    return runner.runs(in: command).isEmpty
  }
}

/// A program that runs packages, and how its arguments are to be read.
private struct Runner {
  enum Kind {
    case npm, python, container, deno, go
  }

  let kind: Kind
  /// How many words of the command are its own.
  let words: Int
  /// Options that name the package themselves.
  var naming: [String] = []
  /// Options that name another package beside it.
  var adding: [String] = []
  /// Options that take the next word.
  var taking: [String] = []
  /// Whether a word that is no option names the package; else it names a file.
  var takesWord = true

  init?(_ command: [String]) {
    let program = command.first?.programName ?? ""
    let (first, second) = (command.dropFirst().first ?? "", command.dropFirst(2).first ?? "")
    switch (program, first, second) {
    case ("npx", _, _), ("bunx", _, _), ("pnpx", _, _): self.init(npm: 1)
    case ("npm", "exec", _), ("npm", "x", _), ("pnpm", "dlx", _), ("yarn", "dlx", _), ("bun", "x", _):
      self.init(npm: 2)
    case ("uvx", _, _): self.init(uv: 1, naming: ["--from"])
    case ("uv", "tool", "run"): self.init(uv: 3, naming: ["--from"])
    case ("uv", "run", _): self.init(uv: 2, naming: [], takesWord: false)
    case ("pipx", "run", _):
      self.init(
        kind: .python, words: 2, naming: ["--spec"], taking: ["--python", "--index-url", "--pip-args"])
    case ("docker", "run", _), ("podman", "run", _), ("nerdctl", "run", _):
      self.init(kind: .container, words: 2, taking: Self.containerOptions)
    case ("docker", "container", "run"), ("podman", "container", "run"):
      self.init(kind: .container, words: 3, taking: Self.containerOptions)
    case ("deno", _, _): self.init(kind: .deno, words: 1)
    case ("go", "run", _): self.init(kind: .go, words: 2, taking: ["-C", "-exec", "-mod", "-modfile", "-tags"])
    default: return nil
    }
  }

  private init(
    kind: Kind, words: Int, naming: [String] = [], adding: [String] = [], taking: [String] = [], takesWord: Bool = true
  ) {
    self.kind = kind
    self.words = words
    self.naming = naming
    self.adding = adding
    self.taking = taking
    self.takesWord = takesWord
  }

  private init(npm words: Int) {
    self.init(
      kind: .npm, words: words, naming: ["-p", "--package"],
      taking: ["--registry", "--prefix", "--cache", "--userconfig", "-w", "--workspace"])
  }

  private init(uv words: Int, naming: [String], takesWord: Bool = true) {
    self.init(
      kind: .python, words: words, naming: naming, adding: ["--with"],
      taking: [
        "-p", "--python", "--index", "--index-url", "--default-index", "--directory", "--project", "--env-file",
        "--with-editable", "--with-requirements", "--extra", "--group", "-m", "--module",
      ], takesWord: takesWord)
  }

  private static let containerOptions = [
    "-e", "--env", "--env-file", "-v", "--volume", "--mount", "-p", "--publish", "--name", "--network", "--net", "-w",
    "--workdir", "-u", "--user", "--entrypoint", "-l", "--label", "-m", "--memory", "--cpus", "--platform",
    "--add-host", "--pull", "-h", "--hostname", "--cap-add", "--cap-drop", "--security-opt", "--tmpfs",
  ]

  /// The packages that the runner's own arguments name.
  func runs(in command: [String]) -> [PackageRun] {
    if kind == .deno { return command.first(where: Self.isRemote).map { [run($0)] } ?? [] }
    var rest = command.dropFirst(words)
    var (named, added): ([String], [String]) = ([], [])
    while let word = rest.popFirst() {
      if let name = value(of: word, among: naming, &rest) {
        named.append(name)
      } else if let name = value(of: word, among: adding, &rest) {
        added.append(name)
      } else if taking.contains(word) {
        rest = rest.dropFirst()
      } else if !word.hasPrefix("-") {
        if named.isEmpty, takesWord { named = [word] }
        break
      }
    }
    return (named + added).filter(isFetched).map(run)
  }

  /// What an option names, in its own word or the next; nil if it is none of these.
  private func value(of option: String, among names: [String], _ rest: inout ArraySlice<String>) -> String? {
    if names.contains(option) { return rest.popFirst() }
    return names.first { option.hasPrefix("\($0)=") }.map { String(option.dropFirst($0.count + 1)) }
  }

  private func run(_ package: String) -> PackageRun {
    PackageRun(package: package, isPinned: kind.isPinned(package))
  }

  /// Whether a name is one of elsewhere, and no file. Go runs what its own module holds unless a version is named.
  private func isFetched(_ name: String) -> Bool {
    if ["/", "./", "../", "file:"].contains(where: name.hasPrefix) || name == "." { return false }
    return kind != .go || name.contains("@")
  }

  private static func isRemote(_ word: String) -> Bool {
    ["npm:", "jsr:", "https://", "http://"].contains(where: word.hasPrefix)
  }
}

extension Runner.Kind {
  /// Whether a package names one version that nobody can replace by another.
  func isPinned(_ package: String) -> Bool {
    if package.contains("git+") || package.hasPrefix("github:") { return Self.endsInCommit(package) }
    switch self {
    case .npm: return Self.version(behind: "@", of: package.dropFirst()).map(Self.isExact) ?? false
    case .python:
      return (Self.version(behind: "==", of: package[...]) ?? Self.version(behind: "@", of: package[...]))
        .map(Self.isExact) ?? false
    case .deno: return package.ranges(of: "@").contains { Self.beginsExact(package[$0.upperBound...]) }
    case .go: return Self.version(behind: "@", of: package[...]).map(Self.isExactForGo) ?? false
    case .container: return package.contains("@sha256:") || Self.tag(of: package).map { $0 != "latest" } ?? false
    }
  }

  /// What follows the last mark.
  private static func version(behind mark: String, of text: Substring) -> Substring? {
    text.ranges(of: mark).last.map { text[$0.upperBound...] }
  }

  /// `1.2.3`, with whatever comes behind the third number; no range, no tag, no part of a version.
  private static func isExact(_ version: Substring) -> Bool {
    let parts = version.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard version.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".+-_".contains($0)) }) else {
      return false
    }
    return parts.count >= 2 && parts.allSatisfy { $0.first?.isNumber ?? false }
      && parts[..<2].allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  /// `@1.2.3` in the middle of an address: `https://deno.land/x/a@v1.2.3/main.ts`.
  private static func beginsExact(_ text: Substring) -> Bool {
    let version = text.prefix { $0 != "/" }
    return isExact(version.first == "v" ? version.dropFirst() : version)
  }

  /// `v1.2.3`, or a commit.
  private static func isExactForGo(_ version: Substring) -> Bool {
    version.first == "v" ? isExact(version.dropFirst()) : version.count >= 12 && version.allSatisfy(\.isHexDigit)
  }

  private static func endsInCommit(_ package: String) -> Bool {
    let end = package.suffix(41)
    return end.count == 41 && "#@".contains(end.first ?? " ") && end.dropFirst().allSatisfy(\.isHexDigit)
  }

  private static func tag(of image: String) -> Substring? {
    let name = image.split(separator: "/").last ?? ""
    return name.lastIndex(of: ":").map { name[name.index(after: $0)...] }
  }
}
