import Demo
import MCP
import Testing

@Suite struct DemoServerTests {
  private func request(_ method: String, _ params: JSONObject? = nil, id: RequestID = 1) -> Message {
    .request(Request(id: id, method: method, params: params))
  }

  private func result(_ messages: [Message]) throws -> JSON {
    guard case .response(let response)? = messages.last, case .result(let result) = response.outcome else {
      throw RPCError.internalError("no result in \(messages)")
    }
    return result
  }

  private func call(_ tool: String, _ arguments: JSONObject, on name: String) throws -> JSON {
    var server = try #require(DemoServer(named: name, pace: 0))
    let params: JSONObject = ["name": .string(tool), "arguments": .object(arguments)]
    #expect(server.receive(request("tools/call", params), at: 0) == [])
    return try result(server.due(at: 0))
  }

  private static let stateless: JSONObject = [
    "_meta": [
      "io.modelcontextprotocol/protocolVersion": "2026-07-28", "io.modelcontextprotocol/clientCapabilities": [:],
    ]
  ]

  @Test func thereAreTwoServers() {
    #expect(DemoServer.names == ["runware", "shop"])
    #expect(DemoServer(named: "bank").map(\.nextDue) == nil)
  }

  @Test("a session is opened in the revision that the client proposes", arguments: Revision.allCases)
  func initializes(revision: Revision) throws {
    var server = try #require(DemoServer(named: "shop"))
    let params: JSONObject = ["protocolVersion": .string(revision.rawValue), "capabilities": [:]]
    let result = try result(server.receive(request("initialize", params), at: 0))
    let agreed = revision.isStateless ? Revision.latestOfSessions : revision
    #expect(result["protocolVersion"]?.string == agreed.rawValue)
    #expect(result["serverInfo"]?["name"]?.string == "sluice-demo-shop")
  }

  @Test func theStatelessEraIsDiscovered() throws {
    var server = try #require(DemoServer(named: "shop"))
    let result = try result(server.receive(request("server/discover", Self.stateless), at: 0))
    #expect(result["resultType"]?.string == "complete")
    #expect(result["supportedVersions"]?.array?.contains("2026-07-28") == true)
  }

  @Test(
    "what belongs to the other era, or to none, is unknown", arguments: ["server/discover", "tools/cast", "initialise"])
  func unknown(method: String) throws {
    var server = try #require(DemoServer(named: "shop"))
    #expect(
      server.receive(request(method), at: 0)
        == [.response(Response(id: 1, outcome: .error(.methodNotFound(method))))])
    #expect(server.receive(request("ping"), at: 0) == [.response(Response(id: 1, outcome: .result([:])))])
  }

  @Test func thePictureServiceHasItsElevenTools() throws {
    var server = try #require(DemoServer(named: "runware"))
    let tools = try #require(result(server.receive(request("tools/list"), at: 0))["tools"]?.array)
    #expect(
      tools.compactMap { $0["name"]?.string } == [
        "imageInference", "photoMaker", "imageUpscale", "imageBackgroundRemoval", "imageCaption", "imageMasking",
        "modelSearch", "videoInference", "listVideoModels", "getVideoModelInfo", "imageUpload",
      ])
    for tool in tools { #expect(try ToolDefinition(json: tool).description?.isEmpty == false) }
  }

  @Test func theShopHasItsThree() throws {
    var server = try #require(DemoServer(named: "shop"))
    let result = try result(server.receive(request("tools/list", Self.stateless), at: 0))
    #expect(result["tools"]?.array?.compactMap { $0["name"]?.string } == ["list_orders", "send_email", "refund_order"])
    #expect(result["cacheScope"]?.string == "public")
  }

  @Test func aPictureIsReallyMade() throws {
    let answer = try call("imageInference", ["positivePrompt": "lamp", "numberResults": 2], on: "runware")
    let blocks = try #require(answer["content"]?.array)
    #expect(blocks.map { $0["type"]?.string } == ["image", "image", "text"])
    #expect(blocks[0]["data"] != blocks[1]["data"])
    let file = try #require(Base64.decode((blocks[0]["data"]?.string ?? "").utf8))
    #expect(file.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(blocks[2]["text"]?.string == "2 pictures for 1024×1024, shown small; 0.00 credits")
  }

  @Test(
    "what can't be done is the tool's own answer",
    arguments: [
      ("runware", "imageInference", [:], "`positivePrompt` is missing"),
      (
        "runware", "imageInference", ["positivePrompt": "x", "numberResults": 99],
        "`numberResults` must be between 1 and 20"
      ),
      (
        "runware", "getVideoModelInfo", ["model_id": "x"],
        "there is no video model `x`; listVideoModels names them all"
      ),
      ("shop", "refund_order", ["order": "ord_1", "amount": 5], "there is no order `ord_1`"),
      ("shop", "refund_order", ["order": "ord_8841", "amount": "5"], "`amount` must be a number"),
      ("shop", "send_email", ["to": [], "subject": "a", "body": "b"], "`to` must list at least one text"),
    ] as [(String, String, JSONObject, String)])
  func fails(server: String, tool: String, arguments: JSONObject, reason: String) throws {
    let answer = try call(tool, arguments, on: server)
    #expect(answer["isError"] == true)
    #expect(answer["content"]?.array?.first?["text"]?.string == reason)
  }

  @Test func ordersAreListedByStateAndNumber() throws {
    let open = try call("list_orders", ["status": "open"], on: "shop")["content"]?.array?.first?["text"]?.string
    #expect(open?.split(separator: "\n").count == 2)
    let one = try call("list_orders", ["order": "ord_8841"], on: "shop")["content"]?.array?.first?["text"]?.string
    #expect(one == "ord_8841  sent  480.00 EUR  walnut desk lamp, 2")
  }

  @Test func aSlowToolAnswersWhenItIsDueAndDelaysNoOther() throws {
    var server = try #require(DemoServer(named: "runware"))
    let slow: JSONObject = [
      "name": "imageInference", "arguments": ["positivePrompt": "lamp"], "_meta": ["progressToken": "p"],
    ]
    #expect(server.receive(request("tools/call", slow, id: 1), at: 1_000) == [])
    #expect(server.receive(request("tools/call", ["name": "listVideoModels"], id: 2), at: 1_000) == [])
    let quick = server.due(at: 1_050)
    #expect(quick.map(\.id) == [2])
    let halfway = try #require(server.nextDue)
    #expect(server.due(at: halfway - 1) == [])
    #expect(server.due(at: halfway).map(\.method) == ["notifications/progress"])
    let end = try #require(server.nextDue)
    #expect((2_200...2_900).contains(end))
    #expect(server.due(at: end).map(\.id) == [1])
    #expect(server.nextDue == nil)
  }

  @Test func aCancelledCallIsNotAnswered() throws {
    var server = try #require(DemoServer(named: "runware"))
    _ = server.receive(request("tools/call", ["name": "listVideoModels"], id: "a"), at: 0)
    let notice = Notice(method: "notifications/cancelled", params: ["requestId": "a"])
    #expect(server.receive(.notice(notice), at: 1) == [])
    #expect(server.nextDue == nil)
  }

  @Test func anUnknownToolIsAnError() throws {
    var server = try #require(DemoServer(named: "shop"))
    _ = server.receive(request("tools/call", ["name": "rob_bank"]), at: 0)
    guard case .response(let response)? = server.due(at: 0).first, case .error(let error) = response.outcome else {
      Issue.record("no error came")
      return
    }
    #expect(error.message == "there is no tool `rob_bank`")
  }
}
