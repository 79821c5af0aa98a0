import ArgumentParser
import Audit
import Feed
import MCP
import Terminal

/// Finds every record about one call: in the ledger, and where that does not have its decision, in the archives.
struct CallLookup {
  let past: Past
  /// Where a gateway that answers keeps its ledger; none if that is not known.
  let chain: () throws -> ChainReader?

  /// What was found, and in which archives.
  struct Finding {
    let records: CallRecords
    /// The paths of those that some of the records are from.
    let archives: [String]
  }

  /// - Throws: ``CommandFailure`` that tells where it was looked, if there is nothing.
  func find(_ id: CallID) throws -> Finding {
    switch past {
    case .stored(let chain), .whole(let chain): return try find(id, in: chain)
    case .live(let line):
      let records: CallRecords?
      do throws(CommandFailure) {
        records = try line.asked(ShowRecords(id: id))
      } catch {
        guard error.exitCode == .nothing else { throw error }
        records = nil
      }
      if let records, records.records.first?["type"]?.string == CallDecided.type {
        return Finding(records: records, archives: [])
      }
      if let chain = try chain() { return try find(id, in: chain) }
      if let records { return Finding(records: records, archives: []) }
      throw CommandFailure(
        "the gateway at \(line.path) has no call \(id), and it is not known where its archives are; "
          + "name its configuration with --config or its state directory with --state", exitCode: .nothing)
    }
  }

  private func find(_ id: CallID, in chain: ChainReader) throws(CommandFailure) -> Finding {
    let found = try Past.attempt { () throws(LedgerError) in
      (seq: try chain.ledger.newest(), call: try chain.records(of: id), archives: try chain.archives())
    }
    let problems = chain.problems
    for problem in problems { StandardError.warn(problem.sentence) }
    guard !found.call.records.isEmpty else {
      for records in found.archives.missing { StandardError.warn(Past.absence(of: records)) }
      throw CommandFailure(
        "there is no call \(id) in \(places(chain, archives: found.archives.paths.count, unread: problems.count))",
        exitCode: problems.isEmpty ? .nothing : StateOptions.unreadable)
    }
    do {
      let records = try found.call.records.map { try JSON(parsing: $0.line) }
      return Finding(records: CallRecords(seq: found.seq, records: records), archives: found.call.archives)
    } catch {
      throw CommandFailure("a record of \(id) can't be read: \(error)", exitCode: StateOptions.unreadable)
    }
  }

  private func places(_ chain: ChainReader, archives: Int, unread: Int) -> String {
    let ledger = "the ledger in \(chain.directory)"
    switch archives - unread {
    case _ where archives == 0: return ledger
    case 0: return "\(ledger), and its archives can't be read"
    case let read: return "\(ledger) or in the \(read == 1 ? "archive" : "\(read) archives") before it"
    }
  }
}
