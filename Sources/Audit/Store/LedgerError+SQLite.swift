import GRDB

extension LedgerError {
  /// What an error of the database means to the one who must act.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as DatabaseError: self.init(Self.kind(of: error), path: path)
    default: self.init(.failed("\(error)"), path: path)
    }
  }

  private static func kind(of error: DatabaseError) -> Kind {
    switch error.extendedResultCode {
    case .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMMAP: return .full
    default: break
    }
    switch error.resultCode {
    case .SQLITE_FULL: return .full
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
    case .SQLITE_CORRUPT: return .damaged(error.message ?? "its pages don't fit together")
    case .SQLITE_NOTADB: return .foreign
    case .SQLITE_MISUSE where error.message == "Connection is closed": return .closed
    default: return .failed(error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }
}
