import Feed

/// The archives of one series, opened as they are needed; those that were used last stay open.
final class ArchiveShelf {
  /// Newest first.
  let files: [ArchiveFile]
  /// What none of the archives holds, oldest first.
  let missing: [ClosedRange<Int>]
  /// What the ledger's first record follows.
  let end: LedgerHead
  /// By path, why archives can't be read.
  private(set) var problems: [String: LedgerError] = [:]
  /// Those that are open, the one that was used last at the end.
  private var open: [ArchiveReader] = []
  /// Of each that was open, by path, what it follows and which calls it is about.
  private var known: [String: (origin: LedgerHead, calls: ClosedRange<Int>?)] = [:]

  /// Those of the archive that was asked about last.
  private var straddlers: (index: Int, calls: [HistorySearch.Straddler])?

  /// Each has a cache of its own, of up to 2 MiB.
  private static let mostOpen = 8

  /// - Parameter end: what the ledger's first record follows.
  init(_ series: ArchiveSeries, before end: LedgerHead) {
    files = series.files.reversed()
    missing = series.missing
    self.end = end
  }

  /// Opens an archive, by its place among the files; none if it can't be read.
  func archive(at index: Int) -> ArchiveReader? {
    let file = files[index]
    guard problems[file.path] == nil else { return nil }
    if let place = open.firstIndex(where: { $0.file.path == file.path }) { open.append(open.remove(at: place)) }
    if let last = open.last, last.file.path == file.path { return last }
    do throws(LedgerError) {
      let archive = try ArchiveReader(file, before: origin(after: index))
      known[file.path] = (archive.origin, archive.calls)
      if open.count == Self.mostOpen { open.removeFirst() }
      open.append(archive)
      return archive
    } catch {
      problems[file.path] = error
      return nil
    }
  }

  /// The records about a call, oldest first, back to its decision, and the archives that they were found in.
  func records(of call: CallID) -> (records: [RecordedEvent], archives: [String]) {
    var records: [RecordedEvent] = []
    var archives: [String] = []
    for index in files.indices where !records.beginsWithDecision && calls(at: index)?.contains(call.rawValue) == true {
      let found = read(at: index) { reader throws(LedgerError) in try reader.records(of: call) } ?? []
      guard !found.isEmpty else { continue }
      records = found + records
      archives.insert(files[index].path, at: 0)
    }
    return (records, archives)
  }

  /// The calls that were decided in an archive and went on in newer files, in the order of their decisions.
  ///
  /// - Parameter ledger: the newest of those files.
  /// - Throws: ``LedgerError`` if the ledger, or the archive itself, can't be read.
  func straddlers(at index: Int, _ ledger: LedgerReader) throws(LedgerError) -> [HistorySearch.Straddler] {
    if let last = straddlers, last.index == index { return last.calls }
    guard let span = calls(at: index), let archive = archive(at: index) else { return [] }
    var later: [CallID: [RecordedEvent]] = [:]
    for newer in files.indices.prefix(index).reversed() where calls(at: newer)?.overlaps(span) == true {
      for recorded in read(at: newer, { reader throws(LedgerError) in try reader.records(ofCalls: span) }) ?? [] {
        recorded.call.map { later[$0, default: []].append(recorded) }
      }
    }
    for recorded in try ledger.records(ofCalls: span) { recorded.call.map { later[$0, default: []].append(recorded) } }
    var found: [HistorySearch.Straddler] = []
    for (call, rest) in later {
      let own = try archive.reader.records(of: call)
      let records = own + rest
      guard own.beginsWithDecision, let row = CallRow(records.map(\.event)) else { continue }
      found.append(
        HistorySearch.Straddler(place: records[0].seq, row: row, size: records.reduce(0) { $0 + $1.size }))
    }
    found.sort { $0.place < $1.place }
    straddlers = (index, found)
    return found
  }

  /// Records after a place, oldest first, up to `limit` of those in one archive; none if no archive has any.
  func lines(after seq: Int, limit: Int) -> [EventLine]? {
    for index in files.indices.reversed() where files[index].name.records.upperBound > seq {
      let lines = read(at: index) { reader throws(LedgerError) in try reader.lines(after: seq, limit: limit) }
      if let lines, !lines.isEmpty { return lines }
    }
    return nil
  }

  /// The place of the last record that is older than a moment, milliseconds since 1970; none if no archive has one.
  func lastRecord(before ts: Int64) -> Int? {
    for index in files.indices {
      let last = read(at: index) { reader throws(LedgerError) in try reader.lastRecord(before: ts) }
      if let last, last > 0 { return last }
    }
    return nil
  }

  /// The archive that a record is in; none if it is in none, or that can't be read.
  func archive(holding seq: Int) -> ArchiveReader? {
    files.firstIndex { $0.name.records.contains(seq) }.flatMap { archive(at: $0) }
  }

  /// The numbers of the calls that an archive's records are about, lowest to highest; none if it can't be read.
  private func calls(at index: Int) -> ClosedRange<Int>? {
    if known[files[index].path] == nil { _ = archive(at: index) }
    return known[files[index].path]?.calls
  }

  /// Reads in an archive; none if it can't be read.
  private func read<Answer>(at index: Int, _ body: (LedgerReader) throws(LedgerError) -> Answer) -> Answer? {
    guard let archive = archive(at: index) else { return nil }
    do throws(LedgerError) {
      return try body(archive.reader)
    } catch {
      note(error, at: index)
      return nil
    }
  }

  /// Notes that an archive could be opened, but not be read.
  func note(_ problem: LedgerError, at index: Int) { problems[files[index].path] = problem }

  /// What the file after an archive follows; none if it is not there or can't be read.
  private func origin(after index: Int) -> LedgerHead? {
    guard index > 0 else { return end }
    let newer = files[index - 1]
    guard files[index].name.records.contains(newer.name.records.lowerBound - 1) else { return nil }
    if known[newer.path] == nil { _ = archive(at: index - 1) }
    return known[newer.path]?.origin
  }
}
