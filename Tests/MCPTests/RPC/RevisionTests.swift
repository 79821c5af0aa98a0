import MCP
import Testing

@Suite("A revision")
struct RevisionTests {
  @Test("comes after those before it")
  func order() {
    #expect(Revision.allCases == Revision.allCases.shuffled().sorted())
    #expect(Revision.allCases.filter(\.isStateless) == [.v2026_07_28])
  }

  @Test(
    "is agreed on by `initialize` only if it has sessions",
    arguments: [
      ("2024-11-05", Revision.v2024_11_05), ("2025-11-25", .v2025_11_25), ("2026-07-28", .v2025_11_25),
      ("2030-01-01", .v2025_11_25),
      ("", .v2025_11_25),
    ])
  func agreed(version: String, revision: Revision) { #expect(Revision.agreed(on: version) == revision) }
}
