import Foundation
import Testing

@testable import Console

/// Compares the room's screen with the file `Frames/<name>.txt`; with `SLUICE_RECORD=1` the file is written instead.
func expect(_ room: Room, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Frames/\(name).txt")
  let text = room.text
  if ProcessInfo.processInfo.environment["SLUICE_RECORD"] == "1" {
    #expect(throws: Never.self, sourceLocation: sourceLocation) {
      try Data(text.utf8).write(to: file)
    }
    return
  }
  let wanted = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  #expect(
    text == wanted, "the screen differs from \(name).txt; SLUICE_RECORD=1 writes it anew",
    sourceLocation: sourceLocation)
}
