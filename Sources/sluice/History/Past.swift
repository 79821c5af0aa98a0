import ArgumentParser
import Audit
import Feed
import MCP
import Terminal

/// The record of everything that happened, at a gateway that runs or in a state directory.
enum Past {
  case live(OperatorLine)
  /// The ledger alone.
  case stored(ChainReader)
  /// The ledger and its archives.
  case whole(ChainReader)

  /// The most calls that are asked for at once.
  private static let mostCalls = 1000

  /// The newest calls before a place that a filter lets through, as many as one answer holds.
  func calls(_ filter: CallFilter, before place: Int?, limit: Int) throws(CommandFailure) -> History {
    let limit = min(limit, Self.mostCalls)
    switch self {
    case .live(let line): return try line.asked(SearchHistory(query: filter.text, before: place, limit: limit))
    case .stored(let chain):
      return try Self.search(chain.ledger) { ledger throws(LedgerError) in
        try ledger.history(filter, before: place, limit: limit, at: TimeText.now)
      }
    case .whole(let chain):
      return try Self.search(chain.ledger) { _ throws(LedgerError) in
        try chain.history(filter, before: place, limit: limit, at: TimeText.now)
      }
    }
  }

  private static func search(
    _ ledger: LedgerReader, _ look: (LedgerReader) throws(LedgerError) -> PastCalls
  ) throws(CommandFailure) -> History {
    try attempt { () throws(LedgerError) in
      let newest = try ledger.newest()
      let past = try look(ledger)
      return History(seq: newest, calls: past.calls, before: past.before)
    }
  }

  /// Tells which archives were not looked into, as far as a search came.
  ///
  /// - Parameter isComplete: whether it came to the beginning.
  /// - Throws: ``CommandFailure`` if an archive can't be read.
  func reportGaps(isComplete: Bool) throws(CommandFailure) {
    switch self {
    case .live: return
    case .stored(let chain):
      let older = try Self.attempt { () throws(LedgerError) in try chain.archives() }
      guard isComplete, !older.paths.isEmpty || !older.missing.isEmpty else { return }
      var error = StandardError()
      print("older calls are in archives; --archives looks into them", to: &error)
    case .whole(let chain):
      let missing = try Self.attempt { () throws(LedgerError) in try chain.archives().missing }
      if isComplete { for records in missing { StandardError.warn(Self.absence(of: records)) } }
      for problem in chain.problems.dropLast() { StandardError.warn(problem.sentence) }
      if let problem = chain.problems.last {
        throw CommandFailure(problem.sentence, exitCode: StateOptions.unreadable)
      }
    }
  }

  /// Records that are in no file that is there, as a sentence.
  static func absence(of records: ClosedRange<Int>) -> String {
    "records \(records.lowerBound) to \(records.upperBound) are in archives that are not here; "
      + "name their directory with --archives-in"
  }

  /// Turns what stands against reading a ledger into a sentence and an exit code.
  static func attempt<Answer>(_ work: () throws(LedgerError) -> Answer) throws(CommandFailure) -> Answer {
    do throws(LedgerError) {
      return try work()
    } catch {
      throw CommandFailure(error.sentence, exitCode: StateOptions.unreadable)
    }
  }
}
