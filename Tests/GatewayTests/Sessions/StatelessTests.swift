import Audit
import Feed
import MCP
import Testing

@testable import Gateway

@Suite("The stateless revision")
struct StatelessTests {
  @Test("headers must say what the body says")
  func headers() throws {
    let stage = try Stage(isStateless: true)
    let agent = try FakeAgent(stage, isStateless: true)
    let meta: JSON = [MetaKey.protocolVersion: "2026-07-28", MetaKey.clientCapabilities: [:]]
    func ask(_ method: String, _ params: JSONObject, _ change: (inout Caller) -> Void) -> FakeReply {
      var caller = agent.caller
      caller.protocolVersion = "2026-07-28"
      caller.methodHeader = method
      caller.nameHeader = params["name"]?.string
      change(&caller)
      let reply = FakeReply(id: 1)
      let request = Request(id: 1, method: method, params: params)
      stage.system.reception.receive(.request(request), from: caller, reply: reply)
      stage.run()
      return reply
    }
    let call: JSONObject = ["name": "listModels", "_meta": meta]
    #expect(ask("tools/call", call) { _ in }.refusal == nil)
    let mismatches: [(inout Caller) -> Void] = [
      { $0.protocolVersion = "2025-11-25" }, { $0.protocolVersion = nil }, { $0.methodHeader = "tools/list" },
      { $0.methodHeader = nil }, { $0.nameHeader = "imageUpload" }, { $0.nameHeader = nil },
    ]
    for change in mismatches {
      let refusal = ask("tools/call", call, change).refusal
      #expect(refusal?.error.code == -32020)
      #expect(refusal?.status == 400)
    }
    #expect(ask("tools/call", ["name": "listModels"]) { _ in }.refusal?.error.code == -32602)
    #expect(
      ask("tools/list", ["_meta": [MetaKey.protocolVersion: "2030-01-01"]]) { _ in }.refusal?.error.code == -32022)
    #expect(stage.server.calls.count == 1)
  }

  @Test("in the stateless revision headers repeat the arguments that a tool marks")
  func parameterHeaders() throws {
    let tool: JSON = [
      "name": "query",
      "inputSchema": ["type": "object", "properties": ["region": ["type": "string", "x-mcp-header": "Region"]]],
    ]
    let stage = try Stage(policy: "{\"version\": \"1\", \"default\": \"allow\"}", tools: [tool], isStateless: true)
    let agent = try FakeAgent(stage, isStateless: true)
    let refusal = agent.call("query", ["region": "eu"]).refusal
    #expect(refusal?.error == .headerMismatch("the header `Mcp-Param-Region` is missing") && refusal?.status == 400)
    agent.caller.parameterHeaders = ["mcp-param-region": "us"]
    #expect(agent.call("query", ["region": "eu"]).refusal?.error.code == -32020)
    #expect(stage.server.calls.isEmpty)
    agent.caller.parameterHeaders = ["mcp-param-region": "eu"]
    _ = agent.call("query", ["region": "eu"])
    #expect(stage.server.calls.count == 1)
    agent.caller.parameterHeaders = [:]
    _ = agent.call("query", [:])
    #expect(stage.server.calls.count == 2)
  }

  @Test("there are no sessions, no stream and no methods of sessions")
  func noSessions() throws {
    let stage = try Stage(isStateless: true)
    let agent = try FakeAgent(stage, isStateless: true)
    for method in ["initialize", "ping", "logging/setLevel", "resources/subscribe"] {
      #expect(agent.send(method).refusal?.status == 404)
      #expect(agent.send(method).refusal?.error.code == -32601)
    }
    #expect(agent.send("made/up").error?.code == -32601)
    #expect(agent.send("made/up").status == 404)
    var caller = agent.caller
    caller.protocolVersion = "2026-07-28"
    let stream = FakeReply(id: 0)
    stage.system.reception.listen(caller, lastEventID: nil, reply: stream)
    #expect(stream.refusal?.status == 405)
    #expect(stage.system.reception.endSession(caller)?.status == 405)
    #expect(!stage.types.contains("session.opened"))
  }

  @Test("a server that only has sessions says so, and clients fall back")
  func oldServer() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage, isStateless: true)
    #expect(agent.send("server/discover").refusal?.error.code == -32601)
    let refusal = agent.call("listModels").refusal
    #expect(refusal?.error.code == -32022)
    #expect(refusal?.error.data?["supported"]?.array?.last == "2025-11-25")
  }
}
