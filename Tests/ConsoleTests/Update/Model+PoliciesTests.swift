import Feed
import MCP
import Testing

@testable import Console

@Suite("A changed policy file")
struct PoliciesTests {
  /// A room with one that waits, and the cursor on its server.
  private func room(lines: Int = 1, cut: Bool = false) -> Room {
    var room = Room()
    let difference = ["@ 9", " {"] + (0..<lines).map { "+  \"max\": \($0)" }
    room.rules.servers[0].waiting = WaitingPolicy(
      hash: "ab12", since: Pictures.now - 60_000, difference: difference, cut: cut)
    room.happen(.policyWaiting(PolicyWaiting(server: "runware", file: "runware.json", hash: "ab12")))
    room.press("2g")
    return room
  }

  @Test("is told on its server's row, and shown whole by Enter")
  func shown() {
    var room = room()
    #expect(room.text.contains("has changed and waits: Enter"))
    room.press(.enter)
    #expect(room.text.contains("policy of runware"))
    #expect(room.text.contains(" + ") && room.text.contains("\"max\": 0"))
    #expect(room.lines[room.size.rows - 1].contains("a put in force"))
  }

  @Test("comes in force by a second key, with the hash that was seen")
  func accepted() throws {
    var room = room()
    room.press(.enter)
    room.press("a")
    #expect(room.message.contains("Put the changed policy of runware in force?"))
    room.press("x")
    #expect(room.message.contains("nothing was sent"))
    #expect(room.sent.isEmpty)
    room.press("a")
    room.press("y")
    let sent = try #require(room.sent.last)
    #expect(sent.method == AcceptPolicy.method)
    #expect(sent.params["server"]?.string == "runware" && sent.params["hash"]?.string == "ab12")
    room.rules.servers[0].waiting = nil
    if case .result(let id, let json) = FeedLine.answer(Done(seq: 901), id: sent.id) {
      room.give(.arrival(.result(id: id, json)))
    }
    #expect(room.message.contains("runware: the changed file is in force"))
    #expect(room.model.pages.isEmpty)
  }

  @Test("can't come in force before all of it was on the screen, none of it jumped over")
  func unseen() {
    var room = room(lines: 100)
    room.press(.enter)
    room.press("a")
    #expect(room.message.contains("not all was shown: PgDn from line 22 of 105"))
    room.press("Ga")
    #expect(room.message.contains("not all was shown: g, then PgDn from line 22 of 105"))
    #expect(room.model.prompt == nil)
    room.press("g")
    for _ in 0..<5 { room.press(.pageDown) }
    room.press("a")
    #expect(room.message.contains("in force?"))
  }

  @Test("that was read in one width has to be read anew in another, where its lines are others")
  func otherWidth() {
    var room = room(lines: 100)
    room.press(.enter)
    for _ in 0..<5 { room.press(.pageDown) }
    room.size = Size(columns: 70, rows: 24)
    room.give(.resize(room.size))
    room.write()
    room.press("a")
    #expect(room.message.contains("not all was shown"))
    #expect(room.model.prompt == nil)
  }

  @Test("that is too long to be shown whole can't come in force here")
  func cut() {
    var room = room(cut: true)
    room.press(.enter)
    room.press("a")
    #expect(room.message.contains("start the gateway anew"))
    #expect(room.sent.isEmpty)
  }

  @Test("means nothing to `a` in any other text")
  func elsewhere() {
    var room = Room()
    room.press("?a")
    #expect(room.model.prompt == nil && room.sent.isEmpty)
  }
}
