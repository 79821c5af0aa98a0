import ArgumentParser
import Feed
import Terminal

/// `sluice rules limit SERVER TOOL COUNTER MAX`
struct RulesLimitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limit", abstract: "Change the maximum of one of a tool's counters.",
    discussion: OperatorOptions.exitCodes)

  @Argument(help: "The server's short name.") var server: String
  @Argument(help: "The tool's name.") var tool: String
  @Argument(help: "The counter's name in the policy.") var counter: String
  @Argument(help: "The new maximum, a decimal number that is not negative.") var max: String
  @Option(name: .customLong("for"), help: "When it ends: 90s, 15m, 1h, 2d, or none.") var end: RuleEnd?
  @Option(help: "Why; operators read it.") var reason: String?
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup var options: OperatorOptions

  func run() throws {
    do throws(CommandFailure) {
      let line = try options.connect()
      let limit = LimitChange(counter: counter, max: max)
      let change = RuleChange(line: line, server: server, tool: tool, action: .limit, limit: limit)
      let seconds = try change.consent(for: end, yes: yes)
      let set = try line.asked(
        SetRule(server: server, tool: tool, action: .limit, limit: limit, for: seconds, reason: reason))
      if options.json { StandardOutput.print(json: set) } else { StandardOutput.print(set.override.text) }
    } catch {
      throw StandardError.fail(error)
    }
  }
}
