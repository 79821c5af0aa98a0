import ArgumentParser
import Feed
import MCP
import Terminal

/// `sluice rules set SERVER TOOL ACTION`
struct RulesSetCommand: ParsableCommand {
  /// What a tool can be set to.
  enum Setting: String, ExpressibleByArgument, CaseIterable {
    case allow, ask, deny, hide

    var action: RuleAction {
      switch self {
      case .allow: .allow
      case .ask: .ask
      case .deny: .deny
      case .hide: .hide
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Allow, deny or hide a tool, or have its calls asked about.",
    discussion: OperatorOptions.exitCodes)

  @Argument(help: "The server's short name.") var server: String
  @Argument(help: "The tool's name.") var tool: String
  @Argument var action: Setting
  @Option(name: .customLong("for"), help: "When it ends: 90s, 15m, 1h, 2d, or none.") var end: RuleEnd?
  @Option(help: "Why; operators read it.") var reason: String?
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup var options: OperatorOptions

  func run() throws {
    do throws(CommandFailure) {
      let line = try options.connect()
      warn(on: line)
      let change = RuleChange(line: line, server: server, tool: tool, action: action.action, limit: nil)
      let seconds = try change.consent(for: end, yes: yes)
      let set = try line.asked(
        SetRule(server: server, tool: tool, action: action.action, for: seconds, reason: reason))
      if options.json { StandardOutput.print(json: set) } else { StandardOutput.print(set.override.text) }
    } catch {
      throw StandardError.fail(error)
    }
  }
}

extension RulesSetCommand {
  /// A slip in a name makes a rule that never does anything. It is looked for before the change, which must not fail by
  /// it.
  private func warn(on line: OperatorLine) {
    // Without these answers there is no warning, and what stands against them the change will tell.
    guard let servers = try? line.ask(ListServers()).servers,
      servers.contains(where: { $0.server.hasSameBytes(as: server) && $0.tools > 0 }),
      let tools = try? line.ask(ListTools(server: server, tool: tool)).tools,
      !tools.contains(where: { $0.definition["name"]?.string?.hasSameBytes(as: tool) == true })
    else { return }
    StandardError.warn(
      "`\(Display.line(server))` lists no tool `\(Display.line(tool))`: `sluice rules` shows those that there are")
  }
}

extension RuleOverride {
  /// The override on one line.
  var text: String {
    let end = until.map { "until \(TimeText.clock($0))" } ?? "with no end"
    return "(override \(id)) \(Display.line("\(server).\(tool)")) \(Display.line(summary)) \(end)"
  }
}
