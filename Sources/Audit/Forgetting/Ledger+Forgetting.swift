import Feed
import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Ledger {
  /// Forgets values, all in one: records the order, deletes them, and records that it was done. For who holds the
  /// ledger and writes nothing else meanwhile.
  ///
  /// - Parameters:
  ///   - archives: where archives lie, besides the state directory.
  ///   - now: milliseconds since 1970.
  /// - Returns: how many values were deleted.
  public func forget(
    _ order: ValuesForgetting, archives: [String] = [], at now: Int64
  ) throws(LedgerError) -> Int {
    let recorded = try append([LedgerEntry(.valuesForgetting(order))], at: now)
    let count = try deleteValues(order, archives: archives)
    let seq = recorded.first?.seq ?? 0
    _ = try append([LedgerEntry(.valuesForgotten(ValuesForgotten(order: seq, count: count)))], at: now)
    return count
  }

  /// The place of the last record that is older than a moment, be it in an archive; 0 if there is none.
  ///
  /// - Parameter ts: milliseconds since 1970.
  public func lastRecord(before ts: Int64, archives: [String] = []) throws(LedgerError) -> Int {
    var last = try reader.lastRecord(before: ts)
    guard last == 0 else { return last }
    for file in ArchiveFile.all(in: archives + [directory.path]) {
      let archive = try ChainFile(path: file.path, archive: file.name)
      last = max(last, try archive.read { try $0.firstRecord(notBefore: ts) - 1 })
    }
    return last
  }

  /// Deletes the values that an order names, in the ledger and in the archives beside it, so that nothing of them is
  /// left in the files. May be called again where it was interrupted.
  ///
  /// Others write meanwhile: it goes in small steps, each of which keeps them waiting for about a millisecond.
  ///
  /// - Parameters:
  ///   - archives: where archives lie, besides the state directory.
  ///   - pause: called between two steps.
  /// - Returns: how many there were.
  public func deleteValues(
    _ order: ValuesForgetting, archives: [String] = [], pause: () -> Void = Step.pause
  ) throws(LedgerError) -> Int {
    var count = 0
    var deletion = ValueDeletion(order)
    try emptySpool()
    do {
      while try pool.writeWithoutTransaction({ try deletion.step(in: $0) }) {
        wrote(bytes: deletion.bytes)
        pause()
      }
      count = deletion.count
    } catch {
      throw LedgerError(error, path: directory.ledger)
    }
    for archive in ArchiveFile.all(in: archives + [directory.path])
    where archive.name.records.lowerBound <= order.through {
      count += try archive.deleteValues(order)
    }
    return count
  }
}

/// Work on the ledger that must not hold writers up.
public enum Step {
  /// Lets a writer in that waits: two milliseconds.
  public static func pause() { usleep(2000) }
}
