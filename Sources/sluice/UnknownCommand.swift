import ArgumentParser
import Policy

/// A word where a command should stand, and is none: the parser's own sentence names no other.
struct UnknownCommand: CustomStringConvertible {
  private let word: String
  /// What was said before it, such as `sluice grant`.
  private let parent: String
  private let nearest: String?

  /// The first word that names no command; none if all do, or if the parser must say what is wrong.
  init?(in words: some Sequence<String>, of root: any ParsableCommand.Type) {
    var (command, parent) = (root, root.configuration.commandName ?? "")
    for word in words {
      let known = command.configuration.subcommands
      let takesOthers = known.isEmpty || command.configuration.defaultSubcommand != nil
      if takesOthers || word.hasPrefix("-") || word == "help" { return nil }
      guard let next = known.first(where: { $0.configuration.commandName == word }) else {
        self.word = word
        self.parent = parent
        nearest = known.filter { $0.configuration.shouldDisplay }.compactMap { $0.configuration.commandName }
          .nearest(to: word)
        return
      }
      (command, parent) = (next, "\(parent) \(word)")
    }
    return nil
  }

  var description: String {
    let hint = nearest.map { "did you mean `\(parent) \($0)`?" } ?? "`\(parent) --help` lists its commands"
    return "`\(Display.line(word))` is no command of `\(parent)`; \(hint)"
  }
}
