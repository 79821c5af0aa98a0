import Foundation
import Testing

/// Compares text with the file `Reports/<name>`; with `SLUICE_RECORD=1` the file is written instead.
func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Reports/\(name)")
  if ProcessInfo.processInfo.environment["SLUICE_RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
    return
  }
  let wanted = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  #expect(text == wanted, "differs from \(name); SLUICE_RECORD=1 writes it anew", sourceLocation: sourceLocation)
}
