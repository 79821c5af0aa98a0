import Feed
import MCP
import Testing

@testable import Gateway

@Suite("An event as it is told")
struct EventMessageTests {
  private static let event = Array(#"{"seq":7,"ts":5,"type":"call.held","call":3,"reasons":["aaaaaaaaaaaaaaaa"]}"#.utf8)

  @Test("stands in its notification byte for byte")
  func whole() {
    let told = String(decoding: EventMessage.around(Self.event), as: UTF8.self)
    #expect(
      told == #"{"jsonrpc":"2.0","method":"event","params":"# + String(decoding: Self.event, as: UTF8.self) + "}\n")
  }

  @Test("that no client would take keeps its place, and says what it was")
  func long() throws {
    let told = EventMessage.around(Self.event, limit: 100)
    let event = try Event(json: try #require(JSON(parsing: Array(told.dropLast()))["params"]))
    #expect(event.seq == 7)
    #expect(event.ts == 5)
    #expect(event.body.type == "event.long")
    #expect(event.json["of"] == "call.held")
    #expect(event.json["bytes"] == .number(JSONNumber(Self.event.count)))
    #expect(event.json["reasons"] == nil)
  }
}
