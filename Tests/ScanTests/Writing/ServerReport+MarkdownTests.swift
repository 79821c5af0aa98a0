import Testing

@testable import Scan

@Suite("The report on a server, as Markdown")
struct ServerReportMarkdownTests {
  @Test("is a table, in which a stranger's words stay words")
  func table() throws {
    let tools = try Tools.several() + [Tools.hostile()]
    let lax = try Sample(#"{"version": "1", "default": "allow"}"#, file: "policies/a|b.json")
    let report = Tools.report(tools, policy: lax.review(tools))
    try expect(report.markdown.map { $0 + "\n" }.joined(), "server.md")
  }
}
