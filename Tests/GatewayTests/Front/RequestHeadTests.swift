import NIOHTTP1
import Testing

@testable import Gateway

@Suite struct RequestHeadTests {
  private func head(_ headers: [(String, String)]) -> RequestHead {
    RequestHead(HTTPRequestHead(version: .http1_1, method: .POST, uri: "/mcp/shop", headers: HTTPHeaders(headers)))
  }

  /// Every field that the front reads, by the name under which it is sent.
  private static let fields: [(name: String, field: @Sendable (RequestHead) -> HeaderField)] = [
    ("Host", { $0.host }), ("Origin", { $0.origin }), ("Authorization", { $0.authorization }),
    ("Content-Type", { $0.contentType }), ("Content-Length", { $0.contentLength }),
    ("Content-Encoding", { $0.contentEncoding }), ("Transfer-Encoding", { $0.transferEncoding }),
    ("Expect", { $0.expect }), ("Last-Event-ID", { $0.lastEventID }), ("Mcp-Session-Id", { $0.sessionID }),
    ("MCP-Protocol-Version", { $0.protocolVersion }), ("Mcp-Method", { $0.methodHeader }),
    ("Mcp-Name", { $0.nameHeader }),
  ]

  @Test(arguments: fields.indices)
  func fieldsAreFoundWithoutCase(index: Int) {
    let (name, field) = Self.fields[index]
    for name in [name, name.lowercased(), name.uppercased()] {
      #expect(field(head([(name, "a")])).only == "a")
      #expect(field(head([(name, "a"), ("x-other", "b"), (name, "c")])).count == 2)
      #expect(field(head([(name + "s", "a")])) == HeaderField())
    }
    for (other, field) in Self.fields where other != name { #expect(field(head([(name, "a")])) == HeaderField()) }
  }

  @Test func whatAnAgentTakesMayBeSaidInSeveralFields() {
    #expect(head([("Accept", "a"), ("accept", "b")]).accept == ["a", "b"])
  }

  @Test func aRepeatedFieldHasNoOnlyValue() {
    let host = head([("host", "a"), ("host", "b")]).host
    #expect(host.first == "a")
    #expect(host.only == nil)
  }

  @Test(
    arguments: [
      ([], false), ([("content-length", "0")], false), ([("content-length", "1")], true),
      ([("transfer-encoding", "chunked")], true),
    ] as [([(String, String)], Bool)])
  func bodiesAreAnnounced(headers: [(String, String)], announced: Bool) {
    #expect(head(headers).announcesBody == announced)
  }
}
