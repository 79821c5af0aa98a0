import Feed
import MCP
import Testing

@testable import Console

/// A prompt names what is at stake; what has to be read stays whole.
@Suite struct PromptLineTests {
  /// The line of a screen on which a call of each tool is marked and a key pressed.
  private func line(_ key: String, _ tools: [String], columns: Int) -> String {
    let calls = tools.enumerated().map { index, tool in
      held(
        decided(index + 1, "shop-bot", tool, .hold), at: Pictures.now, expiresAt: Pictures.now + 600_000,
        arguments: ["to": "ana"])
    }
    var room = Room(columns: columns, holds: calls)
    for _ in tools {
      room.wait(300)
      room.press(" ")
    }
    room.press(key)
    return room.message
  }

  private static let three = ["send_email", "delete_file", "refund_order"]

  @Test func ofMarkedCallsTheWorstRiskStandsFirst() {
    #expect(
      line("a", Self.three, columns: 80)
        == " ◆ CRIT worst of 3: 1 refund_order, 1 send_email, 1 delete_file?  y yes  Esc no")
  }

  @Test func onlyTheListOfToolsGivesWay() {
    #expect(line("a", Self.three, columns: 60).hasPrefix(" ◆ CRIT worst of 3: 3 tools?"))
    #expect(
      line("a", Self.three + ["list_orders"], columns: 80)
        .hasPrefix(" ◆ CRIT worst of 4: 1 refund_order, 1 send_email, 2 other tools?"))
  }

  @Test func oneOtherToolIsOne() {
    let tools = ["a_tool_with_a_very_long_name", "send_email", "refund_order"]
    #expect(
      line("a", tools, columns: 80).hasPrefix(" ◆ CRIT worst of 3: 1 refund_order, 1 send_email, 1 other tool?"))
  }

  @Test func aNoForMarkedCallsNamesToolsWhereThereIsRoom() {
    #expect(line("d", Self.three, columns: 80).hasPrefix(" Deny 3 marked, worst ◆ CRIT  reason: "))
    #expect(
      line("d", Self.three, columns: 130)
        .hasPrefix(" Deny 3 marked, worst ◆ CRIT: 1 refund_order, 1 send_email, 1 delete_file  reason: "))
  }

  @Test func onTheSmallestScreenANoStillAsksForItsReason() {
    let line = line("d", ["videoInference"], columns: 60)
    #expect(line.hasPrefix(" Deny #1 videoInferen…  reason: ") && line.hasSuffix(" Enter   Esc"))
  }

  @Test(arguments: [
    ("outcome:asked", "`asked` is no outcome: approved?"), ("outcome:d", "`d` is no outcome: done, denied?"),
    ("!outcome:done,ref", "`ref` is no outcome: refused?"), ("outcome:x", "`x` is no outcome; help lists them"),
    ("foo:bar", "known are risk tool server agent operator rule outcome since"),
  ])
  func ofAWrongFilterTheNearestValuesAreNamed(filter: String, problem: String) {
    var room = Room()
    room.press("/\(filter)")
    #expect(room.message.hasPrefix(" /"))
    #expect(room.message.hasSuffix(" " + problem))
  }

  @Test func ofSeveralTermsTheWrongOneIsNamed() {
    var room = Room()
    room.press("/linen risk:huge")
    #expect(room.message.hasSuffix(" `risk:huge`: low, medium, high or critical"))
  }

  @Test func whatIsWrongWithAnEndIsSaidWhole() {
    var room = Room()
    room.preview.loosens = true
    room.press("2jjja")
    room.press(.ctrl("u"))
    room.press("abc\r")
    #expect(room.message.contains(" abc "))
    #expect(room.message.hasSuffix(" 30m, 1 h, 7d, or nothing for no end"))
  }
}
