import ArgumentParser
import Audit
import Feed
import Gateway
import Terminal

/// `sluice ledger export`
struct LedgerExportCommand: ParsableCommand {
  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, csv, ocsf, cef
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write records or calls for other programs, oldest first.",
    discussion: """
      jsonl: each record as it was recorded, one JSON object a line; with a filter, those about calls that it lets \
      through. csv, ocsf, cef: one call a line. Docs/history.md tells every column and member.
      \(CallFilter.help)
      It only reads, and may run beside a gateway; it looks into the ledger alone, not into archives.
      Exit codes: 0 written, 2 the ledger can't be read, 64 wrong usage, 78 a wrong configuration.
      """)

  @Argument(help: "Terms of a filter; none = everything.") var filter: [String] = []
  @Option(help: "jsonl, csv, ocsf or cef.") var format: Format
  @Option(help: ArgumentHelp("Leave out what is older: 2026-11-24, 2026-11-24T13:23Z, 7d.", valueName: "moment"))
  var since: Moment?
  @OptionGroup var options: StateOptions

  func validate() throws { _ = try CallFilter(arguments: filter) }

  func run() throws {
    let filter = try CallFilter(arguments: filter)
    let directory = try options.directory()
    do throws(LedgerError) {
      let ledger = try Ledger.inspect(directory: directory)
      let now = TimeText.now
      let start = if let since { try ledger.lastRecord(before: since.milliseconds(at: now)) } else { 0 }
      switch format {
      case .jsonl:
        try ledger.exportRecords(filter, after: start, at: now) { print(String(decoding: $0, as: UTF8.self)) }
      case .csv: try export(CSVFormat(), ledger, filter, start, now)
      case .ocsf: try export(OCSFFormat(version: Version.current), ledger, filter, start, now)
      case .cef: try export(CEFFormat(version: Version.current), ledger, filter, start, now)
      }
    } catch {
      throw StandardError.fail(CommandFailure(error.description, exitCode: StateOptions.unreadable))
    }
  }

  private func export(
    _ format: some CallFormat, _ ledger: LedgerReader, _ filter: CallFilter, _ start: Int, _ now: Int64
  ) throws(LedgerError) {
    try ledger.export(format, filter, after: start, at: now) { print($0, terminator: "") }
  }
}
