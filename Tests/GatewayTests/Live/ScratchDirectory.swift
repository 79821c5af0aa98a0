import Audit
import Foundation

/// A directory that is gone with the last who holds it, once the ledgers that were opened in it are closed: what closes
/// while it is deleted would leave files behind.
final class ScratchDirectory {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("sluice-\(UUID().uuidString)")

  var path: String { url.path }
  private var ledgers: [Ledger] = []

  init() {}

  /// A state directory whose key is known: of 32 such bytes.
  convenience init(key byte: UInt8) throws {
    self.init()
    let files = FileManager.default
    try files.createDirectory(at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let key = url.appendingPathComponent("key")
    try Data(repeating: byte, count: 32).write(to: key)
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key.path)
  }

  /// Opens the ledger of a state directory here.
  func openLedger() throws -> Ledger {
    let ledger = try Ledger.open(directory: path)
    ledgers.append(ledger)
    return ledger
  }

  deinit {
    for ledger in ledgers { try? ledger.close() }
    try? FileManager.default.removeItem(at: url)
  }
}
