/// What can be typed after `:`.
enum Command: String, CaseIterable, Sendable {
  case theme, lockdown, log, export, quit, help, live, rules

  /// One way to type a command, and what that does.
  struct Usage: Sendable {
    var typed: String
    var help: String
  }

  /// The command of a name; none if there is no such command.
  init?(named name: String) {
    guard let command = name == "q" ? Command.quit : Command(rawValue: name) else { return nil }
    self = command
  }

  /// Their names as they are typed: `:theme :lockdown`.
  static var names: String { allCases.map { ":\($0.rawValue)" }.joined(separator: " ") }

  /// For the help page.
  var usages: [Usage] {
    switch self {
    case .theme: [Usage(typed: ":theme [NAME]", help: "other colours; without a name: which there are")]
    case .lockdown:
      [
        Usage(typed: ":lockdown [on] [REASON]", help: "deny all calls, at once"),
        Usage(typed: ":lockdown off", help: "lift the lockdown; asks first"),
      ]
    case .log: [Usage(typed: ":log", help: "the end of the gateway's log")]
    case .export:
      [Usage(typed: ":export FILE", help: "write the newest calls that pass the filter to a new file, at once")]
    case .quit: [Usage(typed: ":quit", help: "quit; asks once if calls wait")]
    case .help: [Usage(typed: ":help", help: "this page")]
    case .live: [Usage(typed: ":live", help: "Live")]
    case .rules: [Usage(typed: ":rules", help: "Rules")]
    }
  }
}
