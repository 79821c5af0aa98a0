import MCP
import Testing

@Suite("`initialize`")
struct InitializationTests {
  @Test("proposes a revision and says who asks")
  func whole() throws {
    let hello = try Initialization(
      Request(
        id: 0, method: "initialize",
        params: [
          "protocolVersion": "2025-06-18", "capabilities": ["roots": [:]],
          "clientInfo": ["name": "codex", "version": "0.163"],
        ]))
    #expect(hello.revision == .v2025_06_18)
    #expect(hello.client?.name == "codex" && hello.client?.version == "0.163")
    #expect(hello.capabilities == ["roots": [:]])
  }

  @Test(
    "needs a version that is text, and capabilities that are an object",
    arguments: [
      nil, ["protocolVersion": 1], ["protocolVersion": "2025-06-18", "capabilities": []],
    ] as [JSONObject?])
  func refused(params: JSONObject?) {
    let refusal = #expect(throws: Malformed.self) {
      try Initialization(Request(id: 0, method: "initialize", params: params))
    }
    #expect(refusal?.error.code == -32602)
  }
}
