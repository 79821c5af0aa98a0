import Foundation

/// A directory that is gone with the last who holds it.
final class ScratchDirectory {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("sluice-\(UUID().uuidString)")

  var path: String { url.path }

  deinit { try? FileManager.default.removeItem(at: url) }
}
