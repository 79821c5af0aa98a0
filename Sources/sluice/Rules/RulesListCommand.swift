import ArgumentParser
import Feed
import Terminal

/// `sluice rules list`
struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show what applies to each tool now, and why.",
    discussion: OperatorOptions.exitCodes)

  @OptionGroup var options: OperatorOptions

  func run() throws {
    do throws(CommandFailure) {
      let rules = try options.connect().asked(ListRules())
      if options.json {
        StandardOutput.print(json: rules)
      } else {
        print(RulesReport(rules, columns: Display.columns).text)
      }
    } catch {
      throw StandardError.fail(error)
    }
  }
}
