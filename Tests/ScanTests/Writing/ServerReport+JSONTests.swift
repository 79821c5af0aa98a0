import MCP
import Risk
import Testing

@testable import Scan

@Suite("Reports as JSON")
struct ServerReportJSONTests {
  @Test("has every tool as it came, with badge, reasons and findings, and what the policy leaves open")
  func members() throws {
    let tools = [try Tools.hostile(), try Tools.tool("pay", .financial, .critical, reasons: ["moves money"])]
    let policy = try Sample(#"{"version": "1", "default": "deny", "tools": {"pay": {}}}"#).review(tools)
    let json = Tools.report(tools, policy: policy).json
    #expect(
      json["tools"]?.array?.first == [
        "name": "pay", "title": .null, "level": "Critical", "category": "Financial", "reasons": ["moves money"],
        "confidence": .null, "findings": [],
      ])
    #expect(json["tools"]?.array?.last?["name"]?.string == tools[0].name)
    #expect(json["tools"]?.array?.last?["findings"]?.array?.first?["kind"] == "hiddenCharacters")
    #expect(
      json["policy"]?["gaps"]?.array?.first == [
        "kind": "unguarded", "tool": "pay", "open": true,
        "message": "`pay` (Critical, Financial) is allowed without limit or approval",
      ])
    let failed = ServerReport(server: "x", transport: "http", failure: "it is down").json
    #expect(failed == ["server": "x", "transport": "http", "problem": "it is down"])
  }

  @Test("what is printed can't draw, and reads back as it was")
  func printable() throws {
    let json = Tools.report([try Tools.hostile(), try Tools.tool("日本\u{E0041}\u{85}\u{7F}é")]).json
    let text = json.printable
    #expect(text.contains(#"\u202E"#) && text.contains(#"\uDB40\uDC41"#) && text.contains("日本"))
    #expect(
      text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && !(0x80..<0xA0).contains($0.value) })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(try JSON(parsing: text) == json)
  }
}
