import ArgumentParser
import Feed
import Terminal

/// `sluice rules list [SERVER [TOOL]]`
struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show what applies to each tool now, and why.",
    discussion: OperatorOptions.exitCodes)

  @Argument(help: "Only this server, by its short name.") var server: String?
  @Argument(help: "Only this tool of it.") var tool: String?
  @OptionGroup var options: OperatorOptions

  func run() throws {
    do throws(CommandFailure) {
      let rules = try asked(on: options.connect())
      if options.json {
        StandardOutput.print(json: rules)
      } else {
        StandardOutput.print(RulesReport(rules, columns: Display.columns).text)
      }
      guard let left = rules.furtherTools, left > 0 else { return }
      StandardError.warn(
        "\(left) tools more than one answer holds are not shown; `sluice rules list SERVER TOOL` shows each")
    } catch {
      throw StandardError.fail(error)
    }
  }

  private func asked(on line: OperatorLine) throws(CommandFailure) -> Rules {
    guard let server else { return try line.asked(ListRules()) }
    let rules = try line.rules(of: server, tool: tool)
    if let tool, rules.server.tools.isEmpty {
      throw CommandFailure(
        "`\(Display.line(server))` lists no tool `\(Display.line(tool))`, and no rule names it", exitCode: .nothing)
    }
    return rules.all
  }
}
