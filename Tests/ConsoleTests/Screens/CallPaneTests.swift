import Feed
import MCP
import Risk
import Testing

@testable import Console

/// The pane cuts nothing beside empty space.
@Suite struct CallPaneTests {
  private static let drift = HoldReason(
    rule: "(drift)", text: "No operator has accepted this tool as it is", because: "the tool's definition has changed")

  private func call(
    _ agent: String, _ tool: String, reasons: [HoldReason] = [], arguments: JSON = ["path": "/a", "lines": 2],
    lastYes: LastYes? = nil
  ) -> HeldCall {
    var verdict = decided(87, agent, tool, .hold)
    verdict.server = "main"
    return held(
      verdict, at: Pictures.now - 1_000, expiresAt: Pictures.now + 60_000, reasons: reasons, arguments: arguments,
      lastYes: lastYes)
  }

  @Test(arguments: [
    ("日本エージェント名前", "read_file", "all 2 shown", "#87 日本エージェント名前 → main.read_file"),
    ("日本エージェント名前", "read_file", "1 of 6 shown, a opens", "#87 日本エージ… → main.read_file"),
    ("design-bot", "read_file_of_archive", "1 of 6 shown, a opens", "#87 design-… → read_file_of_arc…"),
    ("ana", "read_file_of_archive", "1 of 6 shown, a opens", "#87 ana → read_file_of_archive"),
    ("", "", "", "#87  → main."),
  ])
  func theAgentGivesWayThenTheServerThenTheTool(agent: String, tool: String, remark: String, title: String) {
    let sheet = CallSheet(HeldEntry(call(agent, tool), isComplete: true))
    let pane = CallPane(sheet, glyphs: .unicode, columns: 0..<60, rows: 4..<9)
    #expect(pane.title(isWide: false, remark: Line(remark)).text == title)
  }

  @Test func onTheSmallestScreenTheTitleNamesTheToolAndSaysWhatIsShown() {
    let room = Room(columns: 60, rows: 16, holds: [call("日本エージェント名前", "read_file")], recent: [])
    #expect(room.lines[3].hasPrefix("─ #87 日本エージェント名前 → main.read_file ─"))
    #expect(room.lines[3].hasSuffix("─ all 2 shown ─"))
  }

  @Test func aReasonTakesTheLinesThatWouldStayEmpty() {
    let room = Room(holds: [call("design-bot", "read_file", reasons: [Self.drift])], recent: [])
    #expect(
      room.text.contains(
        """
          why             "No operator has accepted this tool as it is"
                          the tool's definition has changed
          path            "/a"

        """))
  }

  @Test func whereArgumentsNeedThemItIsCut() {
    let call = call(
      "design-bot", "imageInference", reasons: [Self.drift], arguments: Pictures.inference(6),
      lastYes: Pictures.lastYes)
    let room = Room(holds: [call], recent: [])
    #expect(room.text.contains("  why             \"No operator has accepte…   the tool's definition has changed\n"))
    #expect(room.text.contains("all 6 arguments shown") && room.text.contains("  last yes"))
    #expect(room.model.sightings.last.isWhole)
  }

  @Test func aReasonBesideItsCauseStaysOnOneLine() {
    let room = Room(holds: [call("design-bot", "read_file", reasons: [Pictures.why])], recent: [])
    #expect(room.text.contains("  why             \"More than four images at once\"   numberResults 6 > 4\n"))
  }

  @Test func soDoHowAQuestionEndedAndFlags() {
    let reason = "the gateway was told to stop while this was asked and nobody had come to look at it"
    let flag = Signal(
      kind: .hiddenCharacters, pointer: "/path", count: 1,
      note: "words that order a model about: `Ignore all previous instructions`")
    let body = decided(4205, "shop-bot", "send_email", .hold, flags: [flag])
    let row = CallRow(
      ts: Pictures.now - 60_000, decided: body, resolved: resolved(4205, .withdrawn, reason: reason),
      arguments: ["path": "a"])
    var room = Room(holds: [Pictures.holds[3]], recent: [row])
    room.press(.tab)
    #expect(room.text.contains("`Ignore all previous\n                  instructions` in path\n"))
    #expect(room.text.contains("look at it\"\n"))
  }

  @Test func besideTheFeedTheRiskIsWhole() {
    var room = Room(columns: 120, rows: 40, holds: [Pictures.hostile])
    room.wait(300)
    #expect(room.text.contains("▲ HIGH  Execute: runs a model on a paid\n"))
    #expect(room.text.contains("│         service\n"))
  }

  @Test(arguments: [110, 120, 200])
  func besideTheFeedTheClocksAreWhole(columns: Int) {
    var room = Room(columns: columns, rows: 40)
    room.press("N")
    #expect(room.text.contains("  question ends  9:36, then: expired\n"))
  }
}
