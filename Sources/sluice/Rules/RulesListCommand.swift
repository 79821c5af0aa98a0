import ArgumentParser
import Feed
import Risk
import Terminal
import Text

/// `sluice rules list`
struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show what applies to each tool now, and why.",
    discussion: OperatorOptions.exitCodes)

  @OptionGroup var options: OperatorOptions

  func run() throws {
    do throws(CommandFailure) {
      let rules = try options.connect().asked(ListRules())
      if options.json { StandardOutput.print(json: rules) } else { print(Self.text(rules)) }
    } catch {
      throw StandardError.fail(error)
    }
  }

  private static func text(_ rules: Rules) -> String {
    let lockdown = rules.lockdown.map { ["LOCKDOWN by \(Display.line($0.by)): all calls are denied"] } ?? []
    return (lockdown + rules.servers.flatMap(lines)).joined(separator: "\n")
  }

  private static func lines(_ server: ServerRules) -> [String] {
    let policy = server.file.map { "\(Display.line($0)), default \(server.defaultAction)" } ?? "no policy"
    let observed = server.mode == "observe" ? ", OBSERVE: nothing is stopped" : ""
    let problem = server.problem.map { ["  the newest file is not in force: \(Display.line($0))"] } ?? []
    let waiting =
      server.waiting.map { _ in ["  its file has changed and waits: sluice rules accept \(Display.line(server.server))"]
      }
      ?? []
    return ["\(Display.line(server.server))  \(policy)\(observed)"] + problem + waiting + server.tools.map(line)
  }

  private static func line(_ tool: ToolRules) -> String {
    let drift =
      tool.drift.map { drift in
        "  \(drift.kind.rawValue)\(drift.riskWords.map { ", \($0)" } ?? ""): not accepted yet"
      } ?? ""
    let wrong = (tool.findings ?? []).map { "\n      ! its definition \(Display.line($0.words))" }.joined()
    return "  \(Display.fitted(tool.tool, 26)) \(tool.risk.level.rawValue.padded(to: 8)) "
      + "\(tool.now.rawValue.padded(to: 5)) \(Display.line(tool.why))\(drift)\(wrong)"
  }
}
