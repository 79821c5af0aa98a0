import Feed
import MCP
import Risk
import Testing

@testable import Console

@Suite("A tool's changed definition")
struct DefinitionsTests {
  private func change(_ hash: String) -> ToolChange {
    ToolChange(
      tool: "modelSearch", kind: .changed, hash: hash, members: ["description"],
      before: RiskVerdict(category: .read, level: .low, reasons: ["reads"]),
      after: RiskVerdict(category: .destructive, level: .critical, reasons: ["deletes"]),
      texts: [ChangedText(pointer: "/description", pieces: [.init(change: .added, text: "and deletes")])])
  }

  /// It is told, and the gateway's list has it from now on.
  private func happen(_ change: ToolChange, in room: inout Room) {
    for place in room.rules.servers[0].tools.indices where room.rules.servers[0].tools[place].tool == change.tool {
      room.rules.servers[0].tools[place].drift = change
    }
    room.happen(.toolsChanged(ToolsChanged(server: "runware", changes: [change])))
    room.write()
  }

  /// A room in which the tool's page is open.
  private func room() -> Room {
    var room = Room(columns: 120, rows: 40)
    happen(change("ab12cd34ef"), in: &room)
    let place = room.rules.servers[0].tools.firstIndex { $0.tool == "modelSearch" } ?? 0
    room.press("2" + String(repeating: "j", count: place) + "\r")
    return room
  }

  @Test("is shown with its hash on the tool's page, where a key accepts it")
  func shown() {
    let room = room()
    #expect(room.text.contains("its hash, SHA-256: ab12cd34ef"))
    #expect(room.lines[room.size.rows - 1].contains("a accept definition"))
  }

  @Test("is accepted by a second key, with the hash that was seen")
  func accepted() throws {
    var room = room()
    room.press("a")
    #expect(room.message.contains("Accept modelSearch as defined now (ab12cd34), more risk?"))
    room.press("x")
    #expect(room.message.contains("nothing was sent"))
    #expect(room.sent.isEmpty)
    room.press("ay")
    let sent = try #require(room.sent.last)
    #expect(sent.method == AcceptTool.method)
    #expect(sent.params["server"]?.string == "runware" && sent.params["tool"]?.string == "modelSearch")
    #expect(sent.params["hash"]?.string == "ab12cd34ef")
    for place in room.rules.servers[0].tools.indices { room.rules.servers[0].tools[place].drift = nil }
    if case .result(let id, let json) = FeedLine.answer(Done(seq: 901), id: sent.id) {
      room.give(.arrival(.result(id: id, json)))
    }
    #expect(room.message.contains("runware.modelSearch: the changed definition is accepted"))
    #expect(!room.text.contains("its definition was changed"))
    #expect(!room.lines[room.size.rows - 1].contains("accept"))
  }

  @Test("that changes again has to be looked at anew")
  func changedAgain() {
    var room = room()
    happen(change("ffff"), in: &room)
    room.press("a")
    #expect(room.message.contains("it has changed since you opened this page"))
    #expect(room.model.prompt == nil)
    room.press("a")
    happen(change("eeee"), in: &room)
    room.press("y")
    #expect(room.message.contains("it has changed meanwhile: nothing was sent"))
    #expect(room.sent.isEmpty)
  }

  @Test("is accepted only once all of it was on the screen, none of it jumped over")
  func unseen() {
    var long = change("ab12cd34ef")
    let text = String(repeating: "and deletes ", count: 800)
    long.texts = [ChangedText(pointer: "/description", pieces: [.init(change: .added, text: text)])]
    var room = room()
    happen(long, in: &room)
    room.press("a")
    #expect(room.message.contains("it has changed since you opened this page"))
    room.press("Ga")
    #expect(room.message.contains("not all was shown"))
    #expect(room.model.prompt == nil)
    room.press("g")
    for _ in 0..<3 { room.press(.pageDown) }
    room.press("a")
    #expect(room.message.contains("Accept modelSearch as defined now"))
  }

  @Test("of which the page can't show all is left to the command that does", arguments: 0..<4)
  func notWhole(kind: Int) {
    var partly = change("ab12")
    switch kind {
    case 0: partly.kind = .added
    case 1: partly.members = ["description", "inputSchema"]
    case 2: partly.texts = nil
    default: partly.texts = [ChangedText(pointer: "/description", pieces: [.init(change: .added, text: "a … b")])]
    }
    var room = room()
    happen(partly, in: &room)
    room.press("a")
    #expect(room.message.contains("sluice rules accept runware modelSearch"))
    #expect(room.model.prompt == nil && room.sent.isEmpty)
  }

  @Test("of a tool that is gone can't be accepted")
  func gone() {
    var removed = change("")
    removed.kind = .removed
    var room = room()
    happen(removed, in: &room)
    room.press("a")
    #expect(room.model.prompt == nil && room.sent.isEmpty)
  }
}
