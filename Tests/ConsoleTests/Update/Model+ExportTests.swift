import Feed
import MCP
import Testing

@testable import Console

@Suite(":export")
struct ExportTests {
  private func answer(_ room: inout Room, calls: [CallRow], before: Int? = nil) {
    guard let sent = room.sent.last else { return }
    if case .result(let id, let json) = FeedLine.answer(History(seq: 9, calls: calls, before: before), id: sent.id) {
      room.give(.arrival(.result(id: id, json)))
    }
  }

  @Test("writes the calls that the filter lets through, a line of JSON each, the oldest first")
  func written() throws {
    var room = Room()
    room.press("/agent:design-bot\r:export calls.jsonl\r")
    #expect(room.sent.last?.method == SearchHistory.method)
    #expect(room.sent.last?.params["query"]?.string == "agent:design-bot")
    answer(&room, calls: Array(Pictures.calls.prefix(2)))
    guard case .write("calls.jsonl", let text, "2 calls written to calls.jsonl")? = room.effects.last else {
      Issue.record("nothing was written: \(room.effects)")
      return
    }
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2 && text.hasSuffix("\n"))
    #expect(lines[0].contains("\"call\":\(Pictures.calls[1].decided.call.rawValue)"))
  }

  @Test("says when there are older ones")
  func more() {
    var room = Room()
    room.press(":export x\r")
    answer(&room, calls: Array(Pictures.calls.prefix(1)), before: 7)
    guard case .write(_, _, "the newest 1 call written to x")? = room.effects.last else {
      Issue.record("\(room.effects)")
      return
    }
  }

  @Test("writes no empty file, and wants a name")
  func nothing() {
    var room = Room()
    room.press(":export\r")
    #expect(room.message.contains("name a file"))
    room.press(":export x\r")
    answer(&room, calls: [])
    #expect(room.message.contains("nothing was written"))
    #expect(room.effects.isEmpty)
  }
}
