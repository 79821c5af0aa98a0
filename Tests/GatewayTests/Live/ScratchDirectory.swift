import Foundation

/// A directory that is gone with the last who holds it.
final class ScratchDirectory {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("sluice-\(UUID().uuidString)")

  var path: String { url.path }

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

  deinit { try? FileManager.default.removeItem(at: url) }
}
