import MCP
import Risk
import Testing
import Text

@testable import Scan

@Suite("The report on a server, as text")
struct ServerReportTextTests {
  private func text(_ report: ServerReport, _ repertoire: VisibleText.Repertoire = .unicode) -> String {
    report.text(columns: 80, repertoire: repertoire).map { $0 + "\n" }.joined()
  }

  @Test("fits a page of 80 columns")
  func page() throws {
    let tools = try Tools.several()
    let policy = try Sample(
      #"""
      {"version": "1", "default": "deny", "hide": ["delete_file"],
       "tools": {"run": {}, "list_files": {}, "pay": {"require_approval": [{}]}, "wite_file": {}}}
      """#)
    try expect(text(Tools.report(tools, policy: policy.review(tools))), "server.txt")
  }

  @Test("every reason has a line of its own, and so has how sure they make")
  func reasons() throws {
    let definition = try ToolDefinition(json: ["name": "rm"])
    let verdict = RiskVerdict(
      category: .destructive, level: .critical,
      reasons: [
        "destroys what may not come back", "name: `rm`",
        "description: `removes a directory and everything that is in it`",
      ], confidence: 0.97)
    let lines = Tools.report([ScannedTool(definition, risk: verdict, findings: [])]).text(
      columns: 80, repertoire: .unicode)
    #expect(
      lines.dropFirst(3).joined(separator: "\n") == """
        Critical  Destructive  rm
                                 destroys what may not come back
                                 name: `rm`
                                 description: `removes a directory and everything that
                                   is in it`
                                 97 % sure
        """)
  }

  @Test("shows a stranger's words for what they are")
  func hostile() throws {
    let tools = [try Tools.hostile(), try Tools.tool(String(repeating: "very_long_name_", count: 12))]
    let report = Tools.report(tools, ownName: "files\u{1B}[2J\u{202E}")
    try expect(text(report), "hostile.txt")
    try expect(text(report, .ascii), "hostile-ascii.txt")
  }

  @Test("no line is wider than the page, and none has a character that could draw", arguments: [20, 40, 79, 80])
  func width(columns: Int) throws {
    let tools = try Tools.several() + [Tools.hostile(), Tools.tool("日本語の道具を一つずつ並べる長い名前")]
    let lax = try Sample(#"{"version": "1", "default": "allow"}"#)
    for repertoire in [VisibleText.Repertoire.unicode, .ascii] {
      for line in Tools.report(tools, policy: lax.review(tools)).text(columns: max(columns, 30), repertoire: repertoire)
      {
        #expect(DisplayWidth.columns(of: line) <= max(columns, 30))
        #expect(HiddenCharacters.find(in: line).isEmpty && !line.contains("\n"))
        #expect(repertoire == .unicode || line.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
      }
    }
  }

  @Test("a server without tools is one line")
  func empty() {
    #expect(text(Tools.report([], ownName: nil)) == "files (stdio): 0 tools\n")
  }
}
