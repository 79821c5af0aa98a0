import Risk
import Testing

@testable import Scan

@Suite struct ServerReportTests {
  @Test("the riskiest tools come first: by level, then by category, then as the server has them")
  func order() throws {
    let tools = [
      try Tools.tool("a", .read, .low), try Tools.tool("b", .read, .high), try Tools.tool("c", .execute, .high),
      try Tools.tool("d", .financial, .critical), try Tools.tool("e", .destructive, .critical),
      try Tools.tool("f", .read, .low),
    ]
    #expect(Tools.report(tools).tools.map(\.name) == ["d", "e", "c", "b", "a", "f"])
  }

  @Test("is open if a definition hides something, or the policy leaves something open; risk alone is no news")
  func open() throws {
    let risky = [try Tools.tool("pay", .financial, .critical)]
    #expect(!Tools.report(risky).isOpen)
    #expect(Tools.report([try Tools.tool("a", .read, .low, "x\u{200B}")]).isOpen)
    let strict = try Sample(#"{"version": "1", "default": "deny"}"#)
    #expect(!Tools.report(risky, policy: strict.review(risky)).isOpen)
    let lax = try Sample(#"{"version": "1", "default": "allow"}"#)
    #expect(Tools.report(risky, policy: lax.review(risky)).isOpen)
  }

  @Test("a server that did not answer has no tools, and says why")
  func failed() {
    let report = ServerReport(server: "x", transport: "http", failure: "it is down")
    #expect(report.isFailed && report.tools.isEmpty && !report.isOpen)
    #expect(report.heading == "x (http): not scanned: it is down")
  }
}
