import MCP
import Testing

@Suite("A tool definition")
struct ToolDefinitionTests {
  @Test("gives its known members and keeps all")
  func whole() throws {
    let json: JSON = [
      "name": "refund_order", "title": "Refund", "description": "Gives money back.",
      "inputSchema": ["type": "object"], "outputSchema": ["type": "object"], "icons": [],
      "annotations": ["title": "R", "readOnlyHint": false, "destructiveHint": true, "custom": 1],
    ]
    let tool = try ToolDefinition(json: json)
    #expect(tool.name == "refund_order" && tool.title == "Refund" && tool.description == "Gives money back.")
    #expect(tool.inputSchema == ["type": "object"] && tool.outputSchema == ["type": "object"])
    #expect(tool.annotations == ToolAnnotations(title: "R", readOnlyHint: false, destructiveHint: true))
    #expect(.object(tool.json) == json)
    #expect(tool.canonicalBytes == json.canonicalBytes)
  }

  @Test("takes null for absent, but keeps it")
  func null() throws {
    let tool = try ToolDefinition(json: ["name": "x", "title": nil, "annotations": nil, "outputSchema": nil])
    #expect(tool.title == nil && tool.annotations == ToolAnnotations() && tool.outputSchema == nil)
    #expect(tool.json.count == 4)
  }

  @Test(
    "is refused if a known member has another type",
    arguments: [
      [], ["title": "x"], ["name": 1], ["name": "x", "description": []], ["name": "x", "annotations": []],
      ["name": "x", "annotations": ["readOnlyHint": "true"]],
    ] as [JSON])
  func refused(json: JSON) { #expect(throws: RPCError.self) { try ToolDefinition(json: json) } }

  @Test("differs if any member differs")
  func pinned() throws {
    let one = try ToolDefinition(json: ["name": "x", "_meta": ["a": 1]])
    let other = try ToolDefinition(json: ["name": "x", "_meta": ["a": 2]])
    #expect(one != other && one.canonicalBytes != other.canonicalBytes)
  }
}
