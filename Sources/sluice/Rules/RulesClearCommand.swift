import ArgumentParser
import Feed
import Terminal

/// `sluice rules clear SERVER TOOL`
struct RulesClearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear", abstract: "Take a tool's overrides away, back to what the file says.",
    discussion: OperatorOptions.exitCodes)

  @Argument(help: "The server's short name.") var server: String
  @Argument(help: "The tool's name.") var tool: String
  @Option(help: "Only the changed maximum of this counter.") var counter: String?
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup var options: OperatorOptions

  func run() throws {
    let cleared: RuleCleared
    do throws(CommandFailure) {
      let line = try options.connect()
      let change = RuleChange(line: line, server: server, tool: tool, action: nil, limit: nil)
      _ = try change.consent(for: nil, yes: yes)
      cleared = try line.asked(ClearRule(server: server, tool: tool, counter: counter))
    } catch {
      throw StandardError.fail(error)
    }
    if options.json {
      StandardOutput.print(json: cleared)
    } else {
      for override in cleared.overrides { StandardOutput.print("gone: \(override.text)") }
    }
  }
}
