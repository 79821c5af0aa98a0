import Foundation
import Testing

@testable import Terminal

@Suite("A file that is written")
struct TextFileTests {
  private let place = FileManager.default.temporaryDirectory.appendingPathComponent("sluice-\(UUID())").path

  @Test("is new, whole and its owner's")
  func written() throws {
    defer { try? FileManager.default.removeItem(atPath: place) }
    #expect(TextFile.create(place, "one\ntwo\n"))
    #expect(TextFile.read(place, atMost: 100) == "one\ntwo\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: place)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(!TextFile.create(place, "three"))
    #expect(ErrorNumber.last.description == "file exists")
    #expect(TextFile.read(place, atMost: 100) == "one\ntwo\n")
  }

  @Test("is not there if its folder is not")
  func nowhere() {
    #expect(!TextFile.create("\(place)/x", "text"))
    #expect(ErrorNumber.last.description == "no such file or directory")
  }
}
