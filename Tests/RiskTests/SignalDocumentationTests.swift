import Foundation
import Testing

@testable import Risk

@Suite("Docs/signals.md")
struct SignalDocumentationTests {
  private static let page: String = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    return (try? String(contentsOf: root.appending(path: "Docs/signals.md"), encoding: .utf8)) ?? ""
  }()

  @Test("has every kind with its floor and category, in their order")
  func table() {
    let rows = Self.page.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.hasSuffix("|") }
    let kinds = SignalKind.all.map { kind in
      "| `\(kind.rawValue)` | \(kind.floor.rawValue) | \(kind.category.map { "\($0.rawValue) " } ?? "")|"
    }
    #expect(rows.map(String.init) == kinds)
  }

  @Test("says of every kind what it looks for", arguments: SignalKind.all)
  func kinds(kind: SignalKind) {
    #expect(Self.page.contains("\n- `\(kind.rawValue)`: "))
  }
}
