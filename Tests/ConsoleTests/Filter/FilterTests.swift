import Feed
import MCP
import Testing

@testable import Console

/// A filter narrows the feed and dims held calls; it never hides one.
@Suite struct FilterTests {
  private let rows = Pictures.calls.map { FeedRow($0, at: $0.ts) }

  private func tools(_ filter: String) throws -> [String] {
    let filter = try Filter(filter)
    return rows.filter { filter.admits($0, now: Pictures.now) }.compactMap { $0.call?.decided.tool }
  }

  @Test(arguments: [
    ("risk:crit", 1), ("risk:>=high", 11), ("risk:high", 10), ("risk:<=low", 14), ("risk:low,medium", 17),
    ("!risk:low", 14), ("agent:shop-bot", 7), ("agent:shop-bot,clip-bot", 15), ("agent:*-bot", 28),
    ("tool:image*", 10), ("tool:runware.image*", 10), ("server:shop", 7), ("outcome:denied", 2),
    ("outcome:running", 1), ("outcome:refused,expired", 2), ("operator:ana", 2), ("since:10s", 7), ("linen", 2),
    ("walnut agent:search-bot", 2), ("!tool:image* risk:high", 1), ("LINEN", 2), ("nothing-like-it", 0), ("", 28),
  ])
  func termsMustAllHold(filter: String, count: Int) throws {
    #expect(try tools(filter).count == count)
  }

  @Test(arguments: [
    ("colour:red", "`colour:red`: known are risk tool server agent operator rule outcome since"),
    ("risk:huge", "`risk:huge`: low, medium, high or critical"), ("risk:", "`risk:`: a value must follow the colon"),
    ("since:soon", "`since:soon`: a time such as 15m, 2h or 90s"), ("!", "`!`: a word or term must follow"),
    (
      "outcome:good", "`outcome:good`: done failed unknown denied limit approved refused expired withdrawn running held"
    ),
  ])
  func aTermThatMeansNothingIsSaid(filter: String, problem: String) {
    #expect { try Filter(filter) } throws: { "\($0)" == problem }
  }

  @Test func whileItIsWrongTheOldOneStaysInForce() {
    var room = Room()
    room.press("/risk:high")
    room.press(" agent")
    let before = room.model.filter
    room.press("x:y")
    #expect(room.model.filter.text == "risk:high agentx")
    #expect(before.text == "risk:high agent")
    #expect(room.message.contains("`agentx:y`: known are"))
    room.press("\u{1B}")
    #expect(room.model.filter.isEmpty)
  }

  @Test func heldCallsStayInSight() {
    var room = Room()
    room.press("/agent:nobody\r")
    for call in Pictures.holds { #expect(room.text.contains(call.decided.tool)) }
    #expect(!room.text.contains("modelSearch"))
    #expect(room.text.contains("filter agent:nobody"))
  }

  @Test(arguments: [
    ("*", "", true), ("a*", "abc", true), ("*c", "abc", true), ("a*c", "abc", true), ("a*b*c", "aXXbYYc", true),
    ("a*b*c", "acb", false), ("ab", "abc", false), ("a*a", "a", false), ("**", "x", true),
  ])
  func aStarStandsForAnyText(pattern: String, text: String, matches: Bool) {
    #expect(Glob(pattern).matches(text) == matches)
  }
}
