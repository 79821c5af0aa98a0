import Foundation
import MCP
import Testing

@testable import Policy

/// Documents as files, each with what the reader says of it in a file beside it: one diagnostic a line.
@Suite("Documents and their diagnostics")
struct VectorTests {
  static let documents: [String] = {
    let folder = Bundle.module.resourceURL?.appending(path: "Vectors/documents").path ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasSuffix(".expected") }.sorted()
  }()

  static func bytes(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.resourceURL).appending(path: "Vectors/documents/\(name)")
    return Array(try Data(contentsOf: url))
  }

  @Test("exist")
  func exist() {
    #expect(Self.documents.count > 15)
  }

  @Test("are what the files say", arguments: documents)
  func diagnostics(name: String) throws {
    let reading = PolicyDocument.read(try Self.bytes(name), file: name)
    let found = reading.diagnostics.map { "\($0)\n" }.joined()
    let expected = String(decoding: try Self.bytes(name + ".expected"), as: UTF8.self)
    #expect(found == expected)
    #expect((reading.document == nil) == expected.contains(": error: "))
  }
}
