/// A package that a command fetches and runs: `npx`, `uvx`, `docker run` and their like.
struct PackageRun: Equatable {
  /// The package as it is named, with its version if it has one.
  let package: String
  /// Whether the same thing runs every time.
  let isPinned: Bool

  /// Nil if the command is none of these, or names no package.
  init?(_ command: [String]) {
    guard let runner = Runner(command), let package = runner.package(in: command.dropFirst(runner.words)) else {
      return nil
    }
    self.package = package
    isPinned = runner.kind.isPinned(package)
  }
}

/// A program that runs packages, and how its arguments are to be read.
private struct Runner {
  enum Kind {
    case npm, python, container
  }

  let kind: Kind
  /// How many words of the command are its own.
  let words: Int
  /// Options that name the package themselves.
  let naming: [String]
  /// Options that take the next word.
  let taking: [String]

  init?(_ command: [String]) {
    let program = command.first.map { String($0.split(separator: "/").last ?? "") } ?? ""
    let (first, second) = (command.dropFirst().first ?? "", command.dropFirst(2).first ?? "")
    let npm = ["-p", "--package"]
    let uv = ["-p", "--python", "--with", "--index", "--index-url", "--default-index", "--directory", "--env-file"]
    switch (program, first, second) {
    case ("npx", _, _), ("bunx", _, _): self.init(.npm, 1, naming: npm, taking: [])
    case ("npm", "exec", _), ("npm", "x", _), ("pnpm", "dlx", _), ("yarn", "dlx", _), ("bun", "x", _):
      self.init(.npm, 2, naming: npm, taking: [])
    case ("uvx", _, _): self.init(.python, 1, naming: ["--from"], taking: uv)
    case ("uv", "tool", "run"): self.init(.python, 3, naming: ["--from"], taking: uv)
    case ("pipx", "run", _):
      self.init(.python, 2, naming: ["--spec"], taking: ["--python", "--index-url", "--pip-args"])
    case ("docker", "run", _), ("podman", "run", _): self.init(.container, 2, naming: [], taking: Self.containerOptions)
    default: return nil
    }
  }

  private init(_ kind: Kind, _ words: Int, naming: [String], taking: [String]) {
    self.kind = kind
    self.words = words
    self.naming = naming
    self.taking = taking
  }

  private static let containerOptions = [
    "-e", "--env", "--env-file", "-v", "--volume", "--mount", "-p", "--publish", "--name", "--network", "--net", "-w",
    "--workdir", "-u", "--user", "--entrypoint", "-l", "--label", "-m", "--memory", "--cpus", "--platform",
    "--add-host", "--pull", "-h", "--hostname", "--cap-add", "--cap-drop", "--security-opt", "--tmpfs",
  ]

  /// The word that names the package.
  func package(in arguments: ArraySlice<String>) -> String? {
    var rest = arguments
    while let word = rest.popFirst() {
      if naming.contains(word) { return rest.first }
      if let named = naming.first(where: { word.hasPrefix("\($0)=") }) {
        return String(word.dropFirst(named.count + 1))
      }
      if taking.contains(word) {
        rest = rest.dropFirst()
      } else if word == "--" {
        continue
      } else if !word.hasPrefix("-") {
        let isFile = word.hasPrefix("/") || word.hasPrefix("./") || word.hasPrefix("../")
        return isFile ? nil : word
      }
    }
    return nil
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

  private static func endsInCommit(_ package: String) -> Bool {
    let end = package.suffix(41)
    return end.count == 41 && "#@".contains(end.first ?? " ") && end.dropFirst().allSatisfy(\.isHexDigit)
  }

  private static func tag(of image: String) -> Substring? {
    let name = image.split(separator: "/").last ?? ""
    return name.lastIndex(of: ":").map { name[name.index(after: $0)...] }
  }
}
