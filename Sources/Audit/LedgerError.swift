/// Why the ledger could not be opened, written or read.
public struct LedgerError: Error, Sendable, Equatable {
  /// What is wrong.
  public let kind: Kind
  /// The file or directory that it is about.
  public let path: String

  /// The ways in which a ledger can fail.
  public enum Kind: Sendable, Equatable {
    /// Another process holds the state directory; `pid` is none if it could not be read.
    case locked(pid: Int32?)
    /// There is nothing at the path.
    case missing
    /// There is no ledger at the path any more, or an empty file: what there is beside it shows that there was one.
    case lost(trace: String)
    /// It ends with the record `last`, and an archive beside it holds later ones.
    case overtaken(last: Int, archive: String)
    /// There is no archive at the path.
    case missingArchive
    /// At the path, where an archive should be written, lies one of another ledger.
    case taken
    /// The file is no archive.
    case foreignArchive
    /// The ledger, or archive, ends before the record that a check should begin with.
    case ended(last: Int, before: Int)
    /// Others than the owner can write to the directory.
    case exposed
    case full
    case readOnly
    /// Another connection kept SQLite's own lock for too long.
    case busy
    case damaged(String)
    /// The file is not a ledger.
    case foreign
    /// The file holds a trigger, a view, a table or an index that Sluice did not make, such as "the trigger `t`".
    case infiltrated(String)
    /// The file was written by a later version of the format.
    case newer(version: Int)
    /// The file that should hold the state's key holds something else.
    case badKey
    case closed
    /// A system call failed: what was tried, and the system's reason.
    case system(action: String, reason: String)
    /// SQLite's own words about anything else.
    case failed(String)
  }

  init(_ kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }
}

extension LedgerError: CustomStringConvertible {
  /// One sentence, with the place and the remedy.
  public var description: String {
    switch kind {
    case .locked(let pid):
      let holder = pid.map { " (pid \($0))" } ?? ""
      return "a gateway\(holder) already uses this state directory: `\(path)`; stop it, or name another one"
    case .missing:
      return "there is no ledger at `\(path)`; name the state directory of a gateway that has run"
    case .lost(let trace):
      return "the ledger `\(path)` is gone, or empty: `\(trace)` says that there was one; restore a copy of the "
        + "directory, or, to begin a new ledger, name another one or move everything out of this one"
    case .overtaken(let last, let archive):
      return "the ledger `\(path)` ends with record \(last), and `\(archive)` beside it holds later ones; restore the "
        + "newest copy of the ledger, or, if the archive is another ledger's, move it away"
    case .missingArchive:
      return "there is no archive at `\(path)`; name a file `archive-FIRST-LAST.sqlite` that a gateway has written"
    case .taken:
      return "`\(path)` is an archive of another ledger, and stays; name a directory that is for this one's alone"
    case .foreignArchive:
      return "`\(path)` is no archive of Sluice; name a file `archive-FIRST-LAST.sqlite` that a gateway has written"
    case .ended(let last, let place):
      return "there is no record \(place): `\(path)` ends with record \(last)"
    case .exposed:
      return "others can write to `\(path)`, and so could change what is recorded there; name a directory that is the "
        + "gateway's alone, with mode 0700"
    case .full:
      return "the disk is full: nothing more can be recorded in `\(path)`, and nothing is forwarded until it can"
    case .readOnly:
      return "the ledger `\(path)` can't be written: the file or its file system is read-only"
    case .busy:
      return "the ledger `\(path)` is locked by another program; close what has it open"
    case .damaged(let reason):
      return "the ledger `\(path)` is damaged (\(reason)); keep the file as it is and restore a copy"
    case .foreign:
      return "`\(path)` is no ledger of Sluice; name another state directory"
    case .infiltrated(let object):
      return "the ledger `\(path)` holds \(object), which Sluice did not make and which can change what is recorded; "
        + "find out who put it there, and drop it"
    case .newer(let version):
      return "the ledger `\(path)` has format \(version), written by a newer Sluice; use that version"
    case .badKey:
      return "`\(path)` is no key of Sluice: a key is 32 bytes that only their owner can read"
    case .closed:
      return "the ledger `\(path)` was closed"
    case .system(let action, let reason):
      return "can't \(action) `\(path)`: \(reason)"
    case .failed(let reason):
      return "the ledger `\(path)` failed: \(reason)"
    }
  }
}
