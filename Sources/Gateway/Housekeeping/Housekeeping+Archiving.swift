import Audit
import Dispatch
import Feed
import NIOCore

extension Housekeeping {
  /// Moves what is too old, or too much, into an archive: written and verified first, then recorded, then deleted.
  func archive() {
    let (ledger, retention, now) = (ledger, retention, surroundings.now())
    let bound = NIOLoopBound(self, eventLoop: surroundings.eventLoop)
    let eventLoop = surroundings.eventLoop
    queue.async {
      let result = Result { () throws(LedgerError) in try ledger.archive(retention, at: now) }
      eventLoop.execute { bound.value.record(result) }
    }
  }

  /// Goes on deleting where an earlier process ended.
  func finishArchive() {
    let ledger = ledger
    delete { () throws(LedgerError) in
      if let archived = try ledger.unfinishedArchive() { try ledger.deleteArchived(archived) }
    }
  }

  private func record(_ result: Result<LedgerArchived?, LedgerError>) {
    guard !isStopped else { return }
    switch result {
    case .success(nil): succeeded(in: .archiving)
    case .success(let archived?):
      journal.stage(LedgerEntry(.ledgerArchived(archived))) { [weak self] error in
        guard let self, error == nil else { return }
        succeeded(in: .archiving)
        // It deletes what an archive before it left, too, and tells if it can't.
        succeeded(in: .deleting)
        let ledger = ledger
        delete { () throws(LedgerError) in try ledger.deleteArchived(archived) }
      }
    case .failure(let error): report(.archiving, error)
    }
  }

  private func delete(_ body: @escaping @Sendable () throws(LedgerError) -> Void) {
    let bound = NIOLoopBound(self, eventLoop: surroundings.eventLoop)
    let eventLoop = surroundings.eventLoop
    queue.async {
      do throws(LedgerError) {
        try body()
      } catch {
        eventLoop.execute { bound.value.report(.deleting, error) }
      }
    }
  }
}
