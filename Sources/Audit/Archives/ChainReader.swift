import Feed
import GRDB

/// Looks into a ledger and the archives before it as if nothing had been moved away.
///
/// Archives are opened only where the newer files don't have what is looked for. One that can't be read is passed over,
/// and named by ``problems``. For one thread.
public final class ChainReader {
  /// The ledger, without its archives.
  public let ledger: LedgerReader
  /// The state directory.
  public let directory: String
  private let places: [String]
  private(set) var shelf: ArchiveShelf?

  /// A chain to look into while another process may write to it, see ``Ledger/inspect(directory:)``.
  ///
  /// - Parameters:
  ///   - directory: the state directory, in which archives may lie, too.
  ///   - archives: where else they may lie, besides where the ledger says that they were written.
  /// - Throws: ``LedgerError``: `missing`, `foreign`, `newer`, `damaged`, of the ledger itself.
  public init(inspecting directory: String, archives: [String] = []) throws(LedgerError) {
    ledger = try Ledger.inspect(directory: directory)
    self.directory = directory
    places = archives + [directory]
  }

  /// Why archives could not be read that were needed so far, newest first.
  public var problems: [LedgerError] { shelf.map { shelf in shelf.files.compactMap { shelf.problems[$0.path] } } ?? [] }

  /// The archives that are there, and records that are in archives that are not, each oldest first.
  public func archives() throws(LedgerError) -> (paths: [String], missing: [ClosedRange<Int>]) {
    let shelf = try ledger.read { try currentShelf($0) }
    return (shelf.files.reversed().map(\.path), shelf.missing)
  }

  /// The newest calls before a place that a filter lets through, as ``LedgerReader/history(_:before:limit:bytes:at:lookBack:)``.
  ///
  /// - Parameters:
  ///   - seq: from the answer before; none = from the newest on.
  ///   - limit: the most calls that are answered.
  ///   - now: milliseconds since 1970.
  /// - Throws: ``LedgerError`` if the ledger itself can't be read.
  public func history(
    _ filter: CallFilter, before seq: Int? = nil, limit: Int, at now: Int64,
    lookBack: Int = LedgerReader.historyLookBack
  ) throws(LedgerError) -> PastCalls {
    var search = HistorySearch(before: seq, SearchBounds(calls: limit, bytes: .max, lookBack: lookBack))
    // Records leave the ledger only once they are in an archive: it is read first, and its beginning in the same moment.
    let shelf = try ledger.read { database in
      let shelf = try currentShelf(database)
      try search.run(filter, at: now, in: ledger, database)
      return shelf
    }
    for (index, file) in shelf.files.enumerated() where !search.isOver && search.place > file.name.records.lowerBound {
      guard let archive = shelf.archive(at: index) else { continue }
      search.pass(to: file.name.records.upperBound + 1)
      do throws(LedgerError) {
        let straddlers = try shelf.straddlers(at: index, ledger)
        try archive.reader.read { try search.run(filter, at: now, in: archive.reader, $0, straddlers: straddlers) }
      } catch {
        shelf.note(error, at: index)
      }
    }
    return search.answer
  }

  /// Every record about one call, oldest first, and the archives that some of them were found in; none if there never
  /// was one of this number, or it is in an archive that is not there or can't be read.
  ///
  /// - Throws: ``LedgerError`` if the ledger itself can't be read.
  public func records(of call: CallID) throws(LedgerError) -> (records: [RecordedEvent], archives: [String]) {
    let own = try ledger.records(of: call)
    guard !own.beginsWithDecision else { return (own, []) }
    let older = try ledger.read { try currentShelf($0) }.records(of: call)
    return (older.records + own, older.archives)
  }

  func currentShelf(_ ledger: Database) throws -> ArchiveShelf {
    let end = try LedgerHead.origin(of: ledger)
    if let shelf, shelf.end == end { return shelf }
    let series = ArchiveSeries(through: end.seq, in: places + (try ArchivedRange.folders(in: ledger)))
    let shelf = ArchiveShelf(series, before: end)
    self.shelf = shelf
    return shelf
  }
}
