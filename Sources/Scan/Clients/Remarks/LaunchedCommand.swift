/// What a command comes to: the commands that run once shells, `env` and other programs that start another are taken
/// off.
enum LaunchedCommand {
  /// The commands, each as its words, in order. More than one if a shell runs several.
  static func all(in words: [String]) -> [[String]] { all(in: words[...], depth: 0) }

  /// Nobody nests them deeper; whoever does has something to hide, and is shown as it stands.
  private static let deepest = 8

  private static func all(in words: ArraySlice<String>, depth: Int) -> [[String]] {
    let command = words.drop(while: isAssignment)
    guard let program = command.first?.programName, depth < deepest else {
      return command.isEmpty ? [] : [Array(command)]
    }
    if let place = ShellScript.place(startedBy: command) {
      let rest = command[place...]
      // What `cmd /c` runs may stand in one word, or go on in the next.
      guard rest.count == 1 || ShellScript.isShell(program) else { return all(in: rest, depth: depth + 1) }
      return ShellScript(command[place]).commands.flatMap { all(in: $0.map(\.text)[...], depth: depth + 1) }
    }
    guard let rest = started(by: program, command.dropFirst()), !rest.isEmpty else { return [Array(command)] }
    return all(in: rest, depth: depth + 1)
  }

  /// What a program starts that does nothing but that; nil if it is none.
  private static func started(by program: String, _ arguments: ArraySlice<String>) -> ArraySlice<String>? {
    switch program {
    case "env": return dropOptions(of: arguments, taking: ["-u", "--unset", "-C", "--chdir"])
    case "exec", "command", "nohup", "time", "setsid": return dropOptions(of: arguments, taking: [])
    case "sudo": return dropOptions(of: arguments, taking: ["-u", "--user", "-g", "--group"])
    case "nice": return dropOptions(of: arguments, taking: ["-n"])
    case "timeout": return dropOptions(of: arguments, taking: ["-s", "-k"]).dropFirst()
    // Programs that fill in variables: `op run -- …`.
    case "op", "doppler", "infisical", "dotenv", "dotenvx":
      return arguments.firstIndex(of: "--").map { arguments[($0 + 1)...] }
    default: return nil
    }
  }

  private static func dropOptions(of arguments: ArraySlice<String>, taking: Set<String>) -> ArraySlice<String> {
    var rest = arguments
    while let word = rest.first, word.hasPrefix("-") {
      rest = rest.dropFirst(taking.contains(word) ? 2 : 1)
      if word == "--" { break }
    }
    return rest
  }

  /// `NAME=value` before a command.
  private static func isAssignment(_ word: String) -> Bool {
    guard let sign = word.firstIndex(of: "="), sign > word.startIndex, word.first?.isNumber == false else {
      return false
    }
    return word[..<sign].allSatisfy { $0 == "_" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
  }
}
