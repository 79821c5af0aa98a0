import MCP
import Testing

@Suite("A tool call")
struct ToolCallTests {
  @Test(
    "has the members that its revision knows, and no other", arguments: try Vectors.lines("calls.jsonl"),
    Revision.allCases)
  func members(vector: JSON, revision: Revision) throws {
    let request = Request(id: 9, method: "tools/call", params: try #require(vector["params"]?.object))
    if vector["accepted"]?.array?.contains(.string(revision.rawValue)) == true {
      let call = try ToolCall(request, revision: revision)
      #expect(call.params == request.params)
      #expect(call.name == request.params?["name"]?.string)
      #expect(call.arguments == request.params?["arguments"]?.object ?? [:])
    } else {
      let refusal = try #require(throws: Malformed.self) { try ToolCall(request, revision: revision) }
      #expect(refusal.id == 9 && refusal.error.code == -32602)
      #expect(refusal.error.message.contains(try #require(vector["says"]?.string)))
    }
  }

  @Test("gives what the gate needs to carry it")
  func parts() throws {
    let call = try ToolCall(
      Request(
        id: 1, method: "tools/call",
        params: [
          "name": "x", "requestState": "s", "inputResponses": ["a": ["action": "accept"]],
          "_meta": ["progressToken": "p", "com.example/y": 1],
        ]), revision: .v2026_07_28)
    #expect(call.requestState == "s")
    #expect(call.inputResponses == ["a": ["action": "accept"]])
    #expect(call.progressToken == "p")
    #expect(call.meta?["com.example/y"] == 1)
  }

  @Test("is nothing but `tools/call`", arguments: ["tools/list", "Tools/Call"])
  func method(method: String) {
    let refusal = #expect(throws: Malformed.self) {
      try ToolCall(Request(id: 1, method: method, params: ["name": "x"]), revision: .v2025_11_25)
    }
    #expect(refusal?.error.code == -32601)
  }
}
