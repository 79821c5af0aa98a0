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
      A call that the ledger has no more is looked for in its archives, which the page then names.
      \(PastOptions.exitCodes)
      """)

  @Argument(help: "The call's number.") var id: CallID
  @OptionGroup var options: PastOptions

  func run() throws {
    let past = try options.open()
    do {
      let finding = try lookup(past).find(id)
      if options.json { return StandardOutput.print(finding.json.text) }
      let events: [Event]
      do throws(FeedError) {
        events = try finding.records.records.map(Event.init(json:))
      } catch {
        throw CommandFailure("a record of \(id) can't be read: \(error)", exitCode: StateOptions.unreadable)
      }
      StandardOutput.print(CallReport(id, events, archives: finding.archives, columns: Display.columns).text)
    } catch let error as CommandFailure {
      throw StandardError.fail(error)
    }
  }

  private func lookup(_ past: Past) -> CallLookup {
    CallLookup(past: past) {
      guard case .live(let line) = past else { return nil }
      return try options.chain(ofGatewayAt: line.path)
    }
  }
}

extension CallLookup.Finding {
  /// The records as they are in the ledger, and the archives they are from, if any are.
  fileprivate var json: JSON {
    guard case .object(var object) = records.wire, !archives.isEmpty else { return records.wire }
    object.append("archives", .array(archives.map { .string($0) }))
    return .object(object)
  }
}
