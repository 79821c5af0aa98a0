import Feed
import MCP
import Testing

@testable import Console

/// A call's own page says why it was held, also once it has ended, and where to look.
@Suite struct CallBodyTests {
  private static let rule = "/tools/imageInference/require_approval/0"
  private static let call = CallID(rawValue: 4205)

  /// The page of a call that was held and refused.
  private func ended(_ records: [Event.Body]) -> Room {
    var body = decided(4205, "design-bot", "imageInference", .hold, because: "always")
    body.rule = Self.rule
    let row = CallRow(
      ts: moment("14:01:00"), decided: body, resolved: resolved(4205, .refused, by: "ana", reason: "no"),
      arguments: [:])
    var room = Room(holds: [], recent: [row])
    room.records = records.enumerated().map { Event(seq: $0.offset + 1, ts: row.ts, body: $0.element) }
    room.press("\r")
    return room
  }

  private func asked(_ reasons: [HoldReason]) -> Event.Body {
    .callHeld(
      CallHeld(call: Self.call, reasons: reasons, wait: .waiting, expiresAt: moment("14:11:00"), approvers: 1))
  }

  @Test func theReasonsOfAnEndedCallAreStillThere() {
    let text = ended([asked([Pictures.why, HoldReason(rule: "(drift)", text: "Not accepted", because: "")])]).text
    #expect(
      text.contains("\n  outcome  refused by ana \"no\"\n  why      \"\(Pictures.why.text)\"   numberResults 6 > 4\n"))
    #expect(text.contains("\n  rule     runware.json \(Self.rule)\n  why      \"Not accepted\"\n  rule     (drift)\n"))
    #expect(!text.contains("  because ") && !text.contains("  look "))
  }

  @Test func aChangeUnderTheQuestionHasTheLastWord() {
    let later = HoldReason(rule: "/all_tools/require_approval/0", text: "All are asked", because: "")
    let changed = CallChanged(call: Self.call, digest: "new", reasons: [later], cause: "rules changed")
    let text = ended([asked([Pictures.why]), .callChanged(changed)]).text
    #expect(text.contains("\n  why      \"All are asked\"\n") && !text.contains(Pictures.why.text))
  }

  @Test func withoutRecordsItSaysWhatTheFeedDoes() {
    #expect(ended([]).text.contains("\n  because  always\n  rule     runware.json \(Self.rule)\n"))
  }

  private func drifted(_ tool: String, _ kind: ToolChangeKind? = .changed) -> String {
    let reason = HoldReason(
      rule: "(drift)", text: "No operator has accepted this tool as it is",
      because: "the tool's definition has changed")
    let call = held(
      decided(4300, "design-bot", tool, .hold), at: Pictures.now, expiresAt: Pictures.now + 60_000, reasons: [reason],
      arguments: [:])
    var room = Room(holds: [call], recent: [])
    if let kind, let place = room.model.rules.servers[0].tools.firstIndex(where: { $0.tool == tool }) {
      room.model.rules.servers[0].tools[place].drift = ToolChange(tool: tool, kind: kind, hash: "ab", members: [])
    }
    room.press("\r")
    return room.text
  }

  @Test func aChangedDefinitionSaysWhereItCanBeLookedAt() {
    #expect(
      drifted("modelSearch").contains(
        "\n  rule     (drift)\n  look     Esc, 2 Rules, Enter on the tool: what changed, and a accepts it\n"))
    #expect(
      drifted("modelSearch", .removed).contains("\n  look     Esc, 2 Rules, Enter on the tool: what became of it\n"))
    #expect(drifted("modelSearch", nil).contains("what changed, and a accepts it"))
  }

  @Test func nowhereIfRulesDoesNotKnowTheTool() {
    #expect(!drifted("listed_nowhere").contains("  look  "))
  }
}
