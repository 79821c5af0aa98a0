import Feed
import MCP
import Testing

@testable import Console

/// A call's own page says why it was held, also once it has ended, and where to look.
@Suite struct CallBodyTests {
  private static let rule = "/tools/imageInference/require_approval/0"

  /// A page of a call that was held and refused.
  private func ended(at time: String = "14:01:00", _ happen: (inout Room) -> Void = { _ in }) -> Room {
    var body = decided(4205, "design-bot", "imageInference", .hold, because: "always")
    body.rule = Self.rule
    let row = CallRow(
      ts: moment(time), decided: body, resolved: resolved(4205, .refused, by: "ana", reason: "no"), arguments: [:])
    var room = Room(holds: [], recent: [row])
    let place = room.model.rules.servers[0].tools.firstIndex { $0.tool == "imageInference" } ?? 0
    room.model.rules.servers[0].tools[place].lines = [
      RuleLine(rule: Self.rule, kind: "ask if", text: "always", message: "please look", hits: 1)
    ]
    happen(&room)
    room.press("\r")
    return room
  }

  @Test func theReasonOfAnEndedCallIsStillThere() {
    let text = ended().text
    #expect(text.contains("\n  outcome  refused by ana \"no\"\n  why      \"please look\"   always\n"))
    #expect(text.contains("\n  rule     runware.json \(Self.rule)\n"))
  }

  @Test func notTheWordsOfAPolicyThatCameLater() {
    #expect(ended(at: "13:30:59").text.contains("\n  because  always\n"))
    let reloaded = ended { room in
      room.happen(.policyReloaded(PolicyReloaded(server: "other", file: "o.json", hash: "ab", warnings: [])))
      room.press(.up)
    }
    #expect(reloaded.text.contains("\n  because  always\n"))
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
