import Foundation
import Testing

@testable import Gateway

@Suite("The watch over the policy files")
struct PolicyWatchTests {
  @Test("sees what changed since before the files were first read, once")
  func changed() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("sluice-\(UUID().uuidString).json").path
    try "{}".write(toFile: file, atomically: true, encoding: .utf8)
    let watch = PolicyWatch(files: [file, "/nonexistent/sluice.json"])
    var stamps = watch.before
    #expect(watch.look(after: &stamps).isEmpty)
    try "{ }".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(watch.look(after: &stamps) == [file])
    #expect(watch.look(after: &stamps).isEmpty)
    try FileManager.default.removeItem(atPath: file)
    #expect(watch.look(after: &stamps) == [file])
  }
}
