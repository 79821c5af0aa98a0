import Audit
import Feed
import MCP
import Testing

@testable import Gateway

@Suite("What strangers call themselves and others")
struct NameBoundsTests {
  @Test(
    "is cut to a length, by Unicode scalars",
    arguments: [("abc", "abc"), ("abcd", "abc…"), ("é\u{301}\u{301}\u{301}", "é\u{301}\u{301}…"), ("", "")])
  func cut(text: String, shown: String) {
    #expect(text.cut(to: 3).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test("never makes an event that no console takes")
  func events() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    agent.clientName = String(repeating: "x", count: 2 << 20)
    agent.openSession()
    _ = agent.call("listModels")
    _ = agent.call("listModels", .object(JSONObject((1...2000).map { .init(key: "\u{200B}\($0)", value: "\u{202E}") })))
    agent.send(String(repeating: "y", count: 2 << 20))
    #expect(agent.call(String(repeating: "z", count: 2 << 20)).refusal?.error.code == -32602)
    let longest = stage.publisher.events.map(\.line.count).max() ?? 0
    #expect(longest < 100_000)
    #expect(stage.types.contains("method.decided"))
  }
}
