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
      It only reads, and may run beside a gateway. With --archives, it begins with what was moved out of the ledger; an \
      archive that can't be read is named at the end, and everything else is written all the same.
      Exit codes: 0 written, 2 the ledger or an archive can't be read, 64 wrong usage, 74 standard output can't be \
      written, 78 a missing or wrong configuration.
      """)

  @Argument(help: "Terms of a filter; none = everything.") var filter: [String] = []
  @Option(help: "jsonl, csv, ocsf or cef.") var format: Format
  @Option(help: ArgumentHelp("Leave out what is older: 2026-11-24, 2026-11-24T13:23Z, 7d.", valueName: "moment"))
  var since: Moment?
  @OptionGroup var options: StateOptions
  @OptionGroup var archives: ArchiveOptions

  func validate() throws { _ = try CallFilter(arguments: filter) }

  func run() throws {
    let filter = try CallFilter(arguments: filter)
    let chain = try options.state.map { try archives.chain(in: $0) } ?? archives.chain(of: options.file.load())
    let past = archives.areWanted ? Past.whole(chain) : .stored(chain)
    let source: any RecordSource = archives.areWanted ? chain : chain.ledger
    do throws(CommandFailure) {
      let now = TimeText.now
      let start = try Past.attempt { () throws(LedgerError) in
        try since.map { moment throws(LedgerError) in try source.lastRecord(before: moment.milliseconds(at: now)) } ?? 0
      }
      try Past.attempt { () throws(LedgerError) in try export(source, filter, after: start, at: now) }
      try past.reportGaps(isComplete: start == 0)
    } catch {
      throw StandardError.fail(error)
    }
  }

  private func export(
    _ source: any RecordSource, _ filter: CallFilter, after start: Int, at now: Int64
  ) throws(LedgerError) {
    var output = LongOutput()
    // What was found before the ledger could not be read on is written all the same.
    defer { output.flush() }
    let format: any CallFormat
    switch self.format {
    case .jsonl:
      return try source.exportRecords(filter, after: start, at: now) { output.add($0 + [UInt8(ascii: "\n")]) }
    case .csv: format = CSVFormat()
    case .ocsf: format = OCSFFormat(version: Version.current)
    case .cef: format = CEFFormat(version: Version.current)
    }
    try source.export(format, filter, after: start, at: now) { output.add($0) }
  }
}
