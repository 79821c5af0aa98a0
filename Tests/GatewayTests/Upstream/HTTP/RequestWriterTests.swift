import MCP
import NIOHTTP1
import Testing

@testable import Gateway

@Suite struct RequestWriterTests {
  private func writer(_ headers: [(name: String, value: String)] = []) throws -> RequestWriter {
    try RequestWriter(address: #require(UpstreamAddress("https://api.example/mcp")), headers: headers)
  }

  private let call = Message.request(
    Request(id: 1, method: "tools/call", params: ["name": "größe", "arguments": [:]]))

  @Test func aPostBearsItsOwnHeadersAndTheConfiguredOnes() throws {
    let head = try writer([("Authorization", "Bearer key"), ("Accept-Encoding", "gzip"), ("Host", "other")])
      .post(call, length: 5, revision: .v2025_06_18, session: "s1")
    #expect(head.method == .POST)
    #expect(head.uri == "/mcp")
    let lines = head.headers.map { "\($0.name): \($0.value)" }
    #expect(
      lines == [
        "host: api.example", "Authorization: Bearer key", "accept: application/json, text/event-stream",
        "content-type: application/json", "content-length: 5", "mcp-protocol-version: 2025-06-18",
        "mcp-session-id: s1",
      ])
  }

  @Test func theStatelessRevisionRepeatsMethodAndName() throws {
    let headers = try writer().post(call, length: 5, revision: .v2026_07_28, session: "s1").headers
    #expect(headers.first(name: "mcp-protocol-version") == "2026-07-28")
    #expect(headers.first(name: "mcp-method") == "tools/call")
    #expect(headers.first(name: "mcp-name").flatMap { HeaderValue.decode($0) } == "größe")
    #expect(headers.first(name: "mcp-name")?.hasPrefix("=?base64?") == true)
    #expect(!headers.contains(name: "mcp-session-id"))
  }

  @Test func theStatelessRevisionRepeatsArgumentsThatTheToolMarks() throws {
    let mark: JSON = ["properties": ["region": ["type": "string", "x-mcp-header": "Region"]]]
    let parameters = try ParameterHeaders(inputSchema: mark)
    let call = Message.request(
      Request(id: 1, method: "tools/call", params: ["name": "query", "arguments": ["region": "us-west1"]]))
    let writer = try writer([("mcp-param-region", "configured"), ("Mcp-Param-Other", "configured")])
    func marked(_ revision: Revision) -> [String] {
      writer.post(call, length: 5, revision: revision, session: nil, parameters: parameters).headers
        .filter { $0.name.lowercased().hasPrefix("mcp-param-") }.map { "\($0.name): \($0.value)" }
    }
    #expect(marked(.v2026_07_28) == ["Mcp-Param-Region: us-west1"])
    #expect(marked(.v2025_11_25).isEmpty)
  }

  @Test func initializeHasNeitherVersionNorSession() throws {
    let message = Message.request(Request(id: 1, method: "initialize", params: [:]))
    let headers = try writer().post(message, length: 5, revision: .v2025_06_18, session: "s1").headers
    #expect(!headers.contains(name: "mcp-protocol-version"))
    #expect(!headers.contains(name: "mcp-session-id"))
  }

  @Test func olderRevisionsDontKnowTheVersionHeader() throws {
    let headers = try writer().post(call, length: 5, revision: .v2025_03_26, session: "s1").headers
    #expect(!headers.contains(name: "mcp-protocol-version"))
    #expect(headers.first(name: "mcp-session-id") == "s1")
  }

  @Test func aSessionIsListenedToAndEnded() throws {
    let listen = try writer().listen(revision: .v2025_06_18, session: "s1")
    #expect(listen.method == .GET)
    #expect(listen.headers.first(name: "accept") == "text/event-stream")
    let delete = try writer().delete(revision: .v2025_06_18, session: "s1")
    #expect(delete.method == .DELETE)
    #expect(delete.headers.first(name: "mcp-session-id") == "s1")
  }

  @Test(arguments: [("X-Key", "a\r\nX: b"), ("X-Key", "\u{7F}"), ("X Key", "a"), ("", "a"), ("X-Schlüssel", "a")])
  func aHeaderThatCantBeWrittenIsNamedWithoutItsValue(name: String, value: String) {
    #expect {
      try writer([(name, value)])
    } throws: { error in
      "\(error)" == "the header `\(name)` has a character that HTTP can't carry"
    }
  }
}
