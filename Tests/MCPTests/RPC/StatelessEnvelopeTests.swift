import MCP
import Testing

@Suite("A request of the stateless era")
struct StatelessEnvelopeTests {
  private static func request(_ meta: JSON?) -> Request {
    Request(id: 1, method: "tools/list", params: meta.map { ["_meta": $0] } ?? [:])
  }

  @Test("says revision, capabilities and client with every request")
  func whole() throws {
    let envelope = try #require(
      try Self.request([
        "io.modelcontextprotocol/protocolVersion": "2026-07-28",
        "io.modelcontextprotocol/clientCapabilities": ["sampling": [:]],
        "io.modelcontextprotocol/clientInfo": ["name": "claude-code", "version": "2.1", "title": "Claude Code"],
        "io.modelcontextprotocol/logLevel": "info",
      ]).statelessEnvelope())
    #expect(envelope.revision == .v2026_07_28)
    #expect(envelope.capabilities == ["sampling": [:]])
    #expect(envelope.client?.name == "claude-code" && envelope.client?.title == "Claude Code")
    #expect(envelope.logLevel == "info")
  }

  @Test("is one of a session if it names no version", arguments: [nil, [:], ["progressToken": 1]] as [JSON?])
  func session(meta: JSON?) throws { #expect(try Self.request(meta).statelessEnvelope() == nil) }

  @Test(
    "is refused if half of it is missing or wrong",
    arguments: [
      (["io.modelcontextprotocol/protocolVersion": 1], -32602),
      (["io.modelcontextprotocol/protocolVersion": "2025-11-25"], -32022),
      (["io.modelcontextprotocol/protocolVersion": "tomorrow"], -32022),
      (["io.modelcontextprotocol/protocolVersion": "2026-07-28"], -32602),
      (
        [
          "io.modelcontextprotocol/protocolVersion": "2026-07-28", "io.modelcontextprotocol/clientCapabilities": [:],
          "io.modelcontextprotocol/clientInfo": ["name": "x"],
        ], -32602
      ),
    ] as [(JSON, Int)])
  func refused(meta: JSON, code: Int) {
    let refusal = #expect(throws: Malformed.self) { try Self.request(meta).statelessEnvelope() }
    #expect(refusal?.error.code == code)
    #expect(refusal?.id == 1)
  }
}
