import Audit
import Feed
import MCP
import Risk
import Testing

@testable import Gateway

@Suite("What of a call's arguments is left behind")
struct PrivacyTests {
  private static let token = "ghp_0123456789abcdefghijklmnopqrstuvwxyz"
  private static let card = "4111111111111111"
  private static let password = "hunter2-hunter2"
  private static let secret: JSON = [
    "n": 6, "width": 1024, "cmd": .string("curl -H 'Authorization: token \(token)' https://example.com/a/b/c"),
    "card": .number(JSONNumber(4_111_111_111_111_111)), "login": ["password": .string(password)],
  ]

  /// Rules that quote what they look at.
  private static func policy(_ kind: String) -> String {
    """
    {"version": "1", "default": "deny", "tools": {"imageInference": {"\(kind)": [
      {"conditions": [{"path": "args.cmd", "op": "exists", "value": true}, {"path": "args.cmd", "op": "neq", "value": ""}]},
      {"conditions": [{"path": "args.card", "op": "gt", "value": 4}]},
      {"conditions": [{"path": "args.login.password", "op": "neq", "value": ""}]}
    ]}}}
    """
  }

  /// All that was recorded and told.
  private func told(_ stage: Stage) -> String {
    stage.publisher.events.map { String(decoding: $0.line, as: UTF8.self) }.joined(separator: "\n")
  }

  private func expectNoSecret(in text: String, _ place: SourceLocation = #_sourceLocation) {
    for secret in [Self.token, String(Self.token.prefix(12)), Self.card, Self.password] {
      #expect(!text.contains(secret), "\(secret)", sourceLocation: place)
    }
  }

  @Test(
    "no secret is in records, events and questions, whatever a rule quotes", arguments: ["require_approval", "deny_if"])
  func recorded(kind: String) throws {
    let stage = try Stage(policy: Self.policy(kind))
    var notified = ""
    stage.system.onNewQuestion = { notified += String(decoding: $0.wire.bytes, as: UTF8.self) }
    _ = try FakeAgent(stage).call("imageInference", Self.secret)
    let held = stage.desk.holds().wire.text
    #expect(stage.decisions.last?.rule?.hasPrefix("/tools/imageInference/\(kind)/") == true)
    #expect(notified.isEmpty == (kind == "deny_if"))
    expectNoSecret(in: told(stage) + held + notified)
    #expect(told(stage).contains("‹secret"))
  }

  @Test("what a server answers in an error is recorded without the call's secrets")
  func echoed() throws {
    let stage = try Stage()
    _ = try FakeAgent(stage).call("listModels", Self.secret)
    let padding = String(repeating: "x", count: 240)
    stage.server.open?.refuse("\(padding) no such login: \(Self.password), card \(Self.card), \(Self.token)")
    stage.run()
    #expect(told(stage).contains("no such login: ‹secret"))
    expectNoSecret(in: told(stage))
  }

  @Test("of a server that keeps keys, only who decides sees values")
  func keys() throws {
    let stage = try Stage(arguments: .keys)
    var notified = ""
    stage.system.onNewQuestion = { notified += String(decoding: $0.wire.bytes, as: UTF8.self) }
    let agent = try FakeAgent(stage)
    _ = agent.call("imageInference", ["width": 1024, "n": 77, "prompt": "a private lamp"])
    #expect(stage.question?.arguments["prompt"] == "a private lamp")
    #expect(stage.question?.reasons.first?.because.contains("‹withheld") == true)
    for text in [told(stage), notified] {
      #expect(!text.contains("private lamp") && !text.contains("77 >") && text.contains("‹withheld"))
    }
  }

  @Test("of a server that keeps keys, no signal and no error quotes a value")
  func quotes() throws {
    let stage = try Stage(arguments: .keys)
    _ = try FakeAgent(stage).call("listModels", ["path": "/home/zebra/.ssh/id_rsa", "city": "zebraville"])
    stage.server.open?.refuse("no such city: zebraville, for /home/zebra/.ssh/id_rsa")
    stage.run()
    #expect(stage.decisions.last?.flags.map(\.kind) == [.secretPath])
    #expect(told(stage).contains("no such city: ‹withheld") && !told(stage).contains("zebra"))
  }

  @Test("what differs from the last yes is told, though neither was kept")
  func lastYes() throws {
    let stage = try Stage(arguments: .keys)
    let agent = try FakeAgent(stage)
    let first = agent.call("photoMaker", ["name": "ana", "n": 1])
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    first.finish(stage)
    _ = agent.call("photoMaker", ["name": "ana", "n": 2])
    let before = stage.question?.lastYes?.arguments
    #expect(before?["name"] == "ana")
    #expect(before?["n"]?.string?.hasPrefix("‹withheld") == true)
  }

  @Test("that is told to who decides, not to the notify command")
  func notifiedOfLastYes() throws {
    let stage = try Stage(arguments: .keys)
    var notified: [HeldCall] = []
    stage.system.onNewQuestion = { notified.append($0) }
    let agent = try FakeAgent(stage)
    let first = agent.call("photoMaker", ["name": "zebra", "n": 1])
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    first.finish(stage)
    _ = agent.call("photoMaker", ["name": "zebra", "n": 2])
    #expect(stage.question?.lastYes?.arguments["name"] == "zebra")
    #expect(notified.map { $0.lastYes?.call } == [nil, CallID(rawValue: 1)])
    for told in notified { #expect(!told.wire.text.contains("zebra")) }
  }

  @Test("calls that were not kept whole are no ground for a preview")
  func preview() throws {
    let stage = try Stage(arguments: .keys)
    _ = try FakeAgent(stage).call("listModels", ["n": 1])
    let command = PreviewRule(server: "runware", tool: "listModels", action: .deny)
    #expect(try stage.desk.preview(command, calls: stage.ledger.reader.recentCalls(limit: 9)).looked == 0)
  }
}
