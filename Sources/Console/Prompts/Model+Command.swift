import Feed

extension Model {
  /// Runs what was typed after `:`.
  mutating func run(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return }
    let rest = words.count > 1 ? words[1].trimmed : ""
    switch name {
    case "q", "quit": leaveFromCommand()
    case "theme": changeTheme(rest)
    case "lockdown": lockdown(rest)
    case "log": perform(.readLog)
    case "export": export(to: rest)
    case "help": pages.append(.text(TextView(content: .help)))
    case "live": show(.live)
    case "rules": show(.rules)
    default: say("no command `\(name)`: :theme :lockdown :log :export :quit :help", .alarm)
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
    theme = name
    perform(.useTheme(name))
  }

  /// Tightening acts, loosening asks.
  private mutating func lockdown(_ text: String) {
    guard link.carries else { return say("not connected: nothing was sent", .alarm) }
    guard link.may(.rules) else { return say("you may not change rules: nothing was sent", .alarm) }
    if text == "off" {
      if link.lockdown == nil { say("there is no lockdown") } else { openPrompt(.liftLockdown) }
    } else {
      ask(SetLockdown(on: true, reason: text.isEmpty ? nil : text), for: .lockdown)
    }
  }

  mutating func showLog(path: String, text: String) {
    pages.append(.text(TextView(content: .log(path: path, text: text))))
    moveToLast()
  }
}
