import Audit
import Feed
import MCP
import Testing

@testable import Gateway

@Suite("A preview of a rule")
struct PreviewTests {
  @Test("a preview tells which of the calls would have been decided otherwise, and changes nothing")
  func preview() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    agent.call("imageInference", Samples.few).finish(stage)
    _ = agent.call("imageInference", Samples.many)
    _ = agent.call("listModels")
    let calls = try stage.ledger.reader.recentCalls(limit: 200)
    let preview = try stage.desk.preview(
      PreviewRule(server: "runware", tool: "imageInference", action: .allow), calls: calls)
    #expect(preview == RulePreview(looked: 3, calls: [CallID(rawValue: 2)], loosens: true))
    #expect(stage.desk.rules().overrides.isEmpty)
  }

  @Test("a preview of a limit tells which of those that it refused would have found room, and no more of them")
  func previewOfLimit() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for n in 1...6 { agent.call("imageInference", ["width": .number(JSONNumber(n)), "n": 1]).finish(stage) }
    #expect(stage.decisions.map(\.outcome) == [nil, nil, nil, .limit, .limit, .limit])
    let calls = try stage.ledger.reader.recentCalls(limit: 200)
    func preview(_ action: RuleAction, max: String? = nil) throws -> RulePreview {
      try stage.desk.preview(
        PreviewRule(
          server: "runware", tool: "imageInference", action: action,
          limit: max.map { LimitChange(counter: "images", max: $0) }), calls: calls)
    }
    #expect(try preview(.limit, max: "4").calls.map(\.rawValue) == [4])
    #expect(try preview(.limit, max: "5").calls.map(\.rawValue) == [4, 5])
    #expect(try preview(.limit, max: "9").calls.map(\.rawValue) == [4, 5, 6])
    #expect(try preview(.limit, max: "9").loosens)
    // Of those that found room, a lower one has none for the last.
    #expect(try preview(.limit, max: "2").calls.map(\.rawValue) == [3])
    // No call finds room where there is none.
    #expect(try preview(.limit, max: "0").calls.map(\.rawValue) == [1, 2, 3])
    // The limit stands, whoever may call.
    #expect(try preview(.allow).calls.isEmpty)
    // What was refused stays refused.
    #expect(try preview(.deny).calls.map(\.rawValue) == [1, 2, 3])
  }

  @Test("a preview finds a limit also where an override stood above it, and where one is cleared")
  func previewOfOverriddenLimit() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    func call(_ n: Int) { agent.call("imageInference", ["width": .number(JSONNumber(n)), "n": 1]).finish(stage) }
    for n in 1...4 { call(n) }
    _ = try stage.desk.setRule(
      SetRule(
        server: "runware", tool: "imageInference", action: .limit, limit: LimitChange(counter: "images", max: "1")),
      by: Stage.ana)
    call(5)
    #expect(stage.decisions.map(\.rule).suffix(2) == ["/tools/imageInference/limits/0", "(override 1)"])
    let calls = try stage.ledger.reader.recentCalls(limit: 200)
    let cleared = try stage.desk.preview(PreviewRule(server: "runware", tool: "imageInference"), calls: calls)
    #expect(cleared.calls.map(\.rawValue) == [5])
    #expect(cleared.loosens)
    let raised = PreviewRule(
      server: "runware", tool: "imageInference", action: .limit, limit: LimitChange(counter: "images", max: "4"))
    #expect(try stage.desk.preview(raised, calls: calls).calls.first?.rawValue == 4)
  }

  @Test("a preview of a lower maximum counts the running window whole, of one that is over what the calls tell")
  func previewOfLowerLimit() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for n in 1...3 { agent.call("imageInference", ["width": .number(JSONNumber(n)), "n": 1]).finish(stage) }
    let calls = try stage.ledger.reader.recentCalls(limit: 200)
    func preview(_ max: String, of calls: [CallRow]) throws -> [Int] {
      try stage.desk.preview(
        PreviewRule(
          server: "runware", tool: "imageInference", action: .limit, limit: LimitChange(counter: "images", max: max)),
        calls: calls
      ).calls.map(\.rawValue)
    }
    #expect(try preview("3", of: calls) == [])
    #expect(try preview("1", of: calls) == [2, 3])
    #expect(try preview("2", of: Array(calls.suffix(1))) == [3])
    stage.jump(seconds: 60)
    #expect(try preview("2", of: calls) == [3])
    #expect(try preview("2", of: Array(calls.suffix(1))) == [])
  }

  @Test("in it counts what another tool took of the counter, and not what was given back")
  func previewOfSharedLimit() throws {
    let limit = #"{"counter": "spent", "window": "day", "max": 100, "scope": "grant", "amount": "args.price"}"#
    let policy = """
      {"version": "1", "default": "deny", "tools": {
        "buy": {"require_approval": [{"conditions": [], "reason": "Money"}], "limits": [\(limit)]},
        "topUp": {"limits": [\(limit)]}}}
      """
    let stage = try Stage(policy: policy, tools: [Samples.tool("buy", "Buys"), Samples.tool("topUp", "Tops up")])
    let agent = try FakeAgent(stage)
    _ = agent.call("buy", ["price": 30, "of": "a"])
    _ = try stage.decide(.refuse, CallID(rawValue: 1))
    agent.call("topUp", ["price": 40]).finish(stage)
    let bought = agent.call("buy", ["price": 30, "of": "b"])
    _ = try stage.decide(.approve, CallID(rawValue: 3))
    bought.finish(stage)
    let calls = try stage.ledger.reader.recentCalls(limit: 200)
    func preview(_ max: String) throws -> [Int] {
      let change = PreviewRule(
        server: "runware", tool: "buy", action: .limit, limit: LimitChange(counter: "spent", max: max))
      return try stage.desk.preview(change, calls: calls).calls.map(\.rawValue)
    }
    #expect(try preview("69") == [3])
    #expect(try preview("70") == [])
  }
}
