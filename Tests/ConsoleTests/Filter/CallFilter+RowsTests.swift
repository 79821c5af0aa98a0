import Feed
import MCP
import Testing

@testable import Console

/// A filter narrows the feed and dims held calls; it never hides one.
@Suite struct CallFilterRowsTests {
  private let rows = Pictures.calls.map { FeedRow($0, at: $0.ts) }

  private func tools(_ filter: String) throws -> [String] {
    let filter = try CallFilter(filter)
    return rows.filter { filter.admits($0, at: Pictures.now) }.compactMap { $0.call?.decided.tool }
  }

  @Test(arguments: [
    ("risk:>=high", 11), ("agent:shop-bot,clip-bot", 15), ("tool:runware.image*", 10), ("outcome:running", 1),
    ("since:10s", 7), ("walnut agent:search-bot", 2), ("", 28),
  ])
  func callsPassByTheirTermsAndTheFeedsTime(filter: String, count: Int) throws {
    #expect(try tools(filter).count == count)
  }

  @Test(arguments: [
    ("ana", true), ("agent:ana", true), ("operator:an*", true), ("tool:image*", true), ("budget", true),
    ("since:15m", true), ("since:1m", false), ("risk:>=low", false), ("!risk:>=low", true), ("outcome:done", false),
    ("agent:ben", false),
  ])
  func rowsThatAreNoCallsPassByTheirWords(filter: String, passes: Bool) throws {
    let words = EventWords(kind: "rule", who: "ana", what: "imageInference", text: "deny \"over budget\"")
    let row = FeedRow(words, seq: 1, at: Pictures.now - 120_000)
    #expect(try CallFilter(filter).admits(row, at: Pictures.now) == passes)
  }

  @Test func aHeldCallIsHeldUntilItEnds() throws {
    var entry = HeldEntry(Pictures.holds[0], isComplete: true)
    #expect(try CallFilter("outcome:held").admits(entry, at: Pictures.now))
    entry.ending = HeldEntry.Ending(outcome: .refused, by: "ana", at: Pictures.now)
    #expect(try CallFilter("outcome:refused").admits(entry, at: Pictures.now))
  }

  @Test func whileItIsWrongTheOldOneStaysInForce() {
    var room = Room()
    room.press("/risk:high agentx")
    #expect(room.model.filter.text == "risk:high agentx")
    room.press(":y")
    #expect(room.model.filter.isEmpty, "the one from before `/`")
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
}
