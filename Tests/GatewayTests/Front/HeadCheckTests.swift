import MCP
import NIOHTTP1
import Testing

@testable import Gateway

@Suite struct HeadCheckTests {
  private let check = HeadCheck(rebinding: RebindingGuard(listening: "127.0.0.1"), limits: FrontLimits())

  private func status(_ sent: Sent) -> Int? {
    do throws(HTTPRefusal) {
      _ = try check.check(RequestHead(sent.head)) { _, _ in .known(.sample) }
      return nil
    } catch {
      return error.status
    }
  }

  private func caller(_ sent: Sent) throws -> Caller? {
    switch try check.check(RequestHead(sent.head), identify: { _, _ in .known(.sample) }) {
    case .body(let caller, _), .listen(let caller, _), .endSession(let caller): caller
    }
  }

  @Test(arguments: ["/mcp/shop", "/mcp/Shop-2_b"])
  func serversAreUnderMCP(target: String) {
    #expect(status(Sent(.POST, target)) == nil)
  }

  @Test(arguments: [
    "/", "/mcp", "/mcp/", "/mcp/a/b", "/mcp/a%2Fb", "/mcp/shop?token=1", "/MCP/shop", "http://localhost/mcp/shop",
  ])
  func nothingElseIs(target: String) {
    #expect(status(Sent(.POST, target)) == 404)
  }

  @Test func onlyThreeMethodsAreTaken() {
    #expect(status(Sent(.GET)) == nil)
    #expect(status(Sent(.DELETE)) == nil)
    #expect(status(Sent(.PUT)) == 405)
    #expect(status(Sent(.OPTIONS)) == 405)
  }

  @Test(
    arguments: [
      ("application/json", nil), ("Application/JSON", nil), ("application/json; charset=utf-8", nil),
      ("application/json ;x=y", nil), ("text/plain", 415), ("application/jsonp", 415), ("", 415),
    ] as [(String, Int?)])
  func theMediaTypeIsComparedWithoutCase(type: String, refused: Int?) {
    #expect(status(Sent(headers: [("content-type", type)])) == refused)
  }

  @Test func bodiesAreJSONUncompressedAndSmall() {
    #expect(status(Sent(without: ["content-type"])) == 415)
    #expect(status(Sent(headers: [("content-encoding", "gzip")])) == 415)
    #expect(status(Sent(headers: [("content-length", "4194304")])) == nil)
    #expect(status(Sent(headers: [("content-length", "4194305")])) == 413)
    #expect(status(Sent(headers: [("expect", "something")])) == 417)
  }

  @Test(arguments: [
    ("Bearer slc_1", "slc_1"), ("bearer   slc_1 ", "slc_1"), ("Basic slc_1", "-"), ("slc_1", "-"), ("Bearer", "-"),
  ])
  func theTokenIsReadFromTheHeader(value: String, token: String) throws {
    var seen: [String] = []
    _ = try check.check(RequestHead(Sent(headers: [("authorization", value)]).head)) { server, bearer in
      seen.append("\(server) \(bearer ?? "-")")
      return .known(.sample)
    }
    #expect(seen == ["shop \(token)"])
  }

  @Test func headersThatRepeatArgumentsAreKeptByName() throws {
    var sent = Sent(headers: [("Mcp-Param-Region", "eu"), ("MCP-PARAM-Dry", "true"), ("mcp-params", "x")])
    #expect(try caller(sent)?.parameterHeaders == ["mcp-param-region": "eu", "mcp-param-dry": "true"])
    sent.head.headers.add(name: "mcp-param-region", value: "us")
    #expect(status(sent) == 400)
  }

  @Test func twoTokensAreNone() throws {
    var head = Sent().head
    head.headers.add(name: "Authorization", value: "Bearer slc_2")
    var seen: String? = "unasked"
    _ = try check.check(RequestHead(head)) { _, bearer in
      seen = bearer
      return .known(.sample)
    }
    #expect(seen == nil)
  }

  @Test func whereARequestComesFromIsAskedBeforeWhoseItIs() {
    var asked = 0
    func ask(_ sent: Sent) -> Int? {
      do throws(HTTPRefusal) {
        _ = try check.check(RequestHead(sent.head)) { _, _ in
          asked += 1
          return .refused(HTTPRefusal(status: 401, "no such token"))
        }
        return nil
      } catch {
        return error.status
      }
    }
    #expect(ask(Sent(headers: [("host", "evil.example")])) == 403)
    #expect(ask(Sent(headers: [("origin", "https://evil.example")])) == 403)
    #expect(asked == 0)
    #expect(ask(Sent(headers: [("content-type", "text/plain")])) == 401)
    #expect(asked == 1)
  }

  @Test func theCallerBearsTheProtocolsHeaders() throws {
    let caller = try caller(
      Sent(headers: [
        ("mcp-session-id", "s1"), ("mcp-protocol-version", "2026-07-28"), ("mcp-method", "tools/call"),
        ("mcp-name", "=?base64?w6k=?="),
      ]))
    #expect(caller?.sessionID == "s1")
    #expect(caller?.protocolVersion == "2026-07-28")
    #expect(caller?.methodHeader == "tools/call")
    #expect(caller?.nameHeader == "é")
  }

  @Test func aProtocolHeaderMayStandOnce() {
    var sent = Sent(headers: [("mcp-name", "a")])
    sent.head.headers.add(name: "Mcp-Name", value: "b")
    #expect(status(sent) == 400)
  }
}
