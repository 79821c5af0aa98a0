import MCP
import Testing

@Suite("A page of tools")
struct ToolListPageTests {
  private let result: JSON = [
    "tools": [["name": "a"], ["name": "b", "x": 1]], "nextCursor": "", "ttlMs": 1000, "cacheScope": "public",
    "resultType": "complete",
  ]

  @Test("is read whole; an empty cursor is a cursor")
  func read() throws {
    let page = try ToolListPage(result: result)
    #expect(page.tools.map(\.name) == ["a", "b"])
    #expect(page.nextCursor == "")
    #expect(try ToolListPage(result: ["tools": []]).nextCursor == nil)
    #expect(try ToolListPage(result: ["tools": [], "nextCursor": nil]).nextCursor == nil)
  }

  @Test("is shown without what is hidden, and then cached for this agent alone")
  func shown() throws {
    let page = try ToolListPage(result: result)
    let shown = page.showing([page.tools[1]], revision: .v2026_07_28)
    #expect(
      shown.text
        == #"{"tools":[{"name":"b","x":1}],"nextCursor":"","ttlMs":1000,"cacheScope":"private","resultType":"complete"}"#
    )
    let older = try ToolListPage(result: ["tools": [["name": "a"]]]).showing([], revision: .v2025_06_18)
    #expect(older == ["tools": []])
  }

  @Test(
    "is refused if it can't be read whole",
    arguments: [
      [], [:], ["tools": [:]], ["tools": [["name": "a"], "b"]], ["tools": [], "nextCursor": 1],
    ] as [JSON])
  func refused(json: JSON) { #expect(throws: RPCError.self) { try ToolListPage(result: json) } }
}
