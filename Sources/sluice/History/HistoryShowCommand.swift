import ArgumentParser
import Feed
import MCP
import Terminal

/// `sluice history show ID`
struct HistoryShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything about one call on one page.",
    discussion: """
      What was asked, how much it could harm and why, the decision with its trace, and every record about it in order: \
      held, seen and decided by whom, spent, completed. With --json, its records as they are in the ledger.
      \(PastOptions.exitCodes)
      """)

  @Argument(help: "The call's number.") var id: CallID
  @OptionGroup var options: PastOptions

  func run() throws {
    let past = try options.open()
    do throws(CommandFailure) {
      let records = try past.records(of: id)
      if options.json { return StandardOutput.print(json: records) }
      let events: [Event]
      do throws(FeedError) {
        events = try records.records.map(Event.init(json:))
      } catch {
        throw CommandFailure("a record of \(id) can't be read: \(error)", exitCode: StateOptions.unreadable)
      }
      print(CallReport(id, events, columns: Display.columns).text)
    } catch {
      throw StandardError.fail(error)
    }
  }
}
