import Feed

extension Model {
  /// Runs what was typed after `:`.
  mutating func run(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return }
    let rest = words.count > 1 ? words[1].trimmed : ""
    switch Command(named: name) {
    case .quit?: leaveFromCommand()
    case .theme?: changeTheme(rest)
    case .lockdown?: lockdown(rest)
    case .log?: perform(.readLog)
    case .export?: export(to: rest)
    case .help?: pages.append(.text(TextView(content: .help)))
    case .live?: show(.live)
    case .rules?: show(.rules)
    case nil: say("no command `\(name)`: \(Command.names)", .alarm)
    }
  }

  private mutating func leaveFromCommand() {
    pages = []
    leave()
  }

  private mutating func changeTheme(_ name: String) {
    let known = setting.themes.joined(separator: ", ")
    guard !name.isEmpty else { return say("the theme is \(theme); there are \(known)") }
    guard setting.themes.contains(name) else { return say("no theme `\(name)`; there are \(known)", .alarm) }
    followsBackground = false
    use(theme: name)
  }

  /// The terminal has said what it writes on: the theme for that, unless somebody chose one.
  mutating func follow(_ background: Background) {
    guard followsBackground, theme != background.theme else { return }
    use(theme: background.theme)
  }

  private mutating func use(theme name: String) {
    theme = name
    perform(.useTheme(name))
  }

  /// Tightening acts, loosening asks. A first word `on` or `off` is the state, anything else the reason for one.
  private mutating func lockdown(_ text: String) {
    guard link.carries else { return say("not connected: nothing was sent", .alarm) }
    guard link.may(.rules) else { return say("you may not change rules: nothing was sent", .alarm) }
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1].trimmed : ""
    switch words.first?.lowercased() {
    case "off"? where !rest.isEmpty: say("nothing may follow `:lockdown off`: nothing was sent", .alarm)
    case "off"?: liftLockdown()
    case "on"?: startLockdown(reason: rest)
    default: startLockdown(reason: text)
    }
  }

  private mutating func startLockdown(reason: String) {
    ask(SetLockdown(on: true, reason: reason.isEmpty ? nil : reason), for: .lockdown)
  }

  private mutating func liftLockdown() {
    if link.lockdown == nil { say("there is no lockdown") } else { openPrompt(.liftLockdown) }
  }

  mutating func showLog(path: String, text: String) {
    pages.append(.text(TextView(content: .log(path: path, text: text))))
    moveToLast()
  }
}
