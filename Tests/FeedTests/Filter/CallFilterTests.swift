import Feed
import MCP
import Risk
import Testing

@Suite("A filter of calls")
struct CallFilterTests {
  /// A second before ``now``, with the arguments of the day.
  private static func row(
    _ id: Int, _ agent: String, _ name: String, _ level: RiskLevel, _ decision: Decision = .allow, age: Int64 = 1,
    resolved: CallResolved? = nil, completed: Outcome? = nil, text: String = ""
  ) -> CallRow {
    var decided = Samples.decided
    decided.call = CallID(rawValue: id)
    (decided.agent, decided.decision, decided.outcome, decided.rule) = (agent, decision, nil, "/default")
    let names = name.split(separator: ".").map(String.init)
    (decided.server, decided.tool) = (names[0], names[1])
    decided.risk.level = level
    var end = Samples.completed
    end.outcome = completed ?? .done
    return CallRow(
      ts: now - age * 1000, decided: decided, resolved: resolved, completed: completed.map { _ in end },
      arguments: ["text": .string(text)])
  }

  private static func resolved(_ outcome: Outcome, rule: String? = nil) -> CallResolved {
    var resolved = Samples.resolved
    (resolved.outcome, resolved.rule) = (outcome, rule)
    return resolved
  }

  private static let now: Int64 = 1_700_000_000_000
  private static let rows = [
    row(1, "design-bot", "images.resize", .high, completed: .done, text: "a Linen sofa"),
    row(2, "design-bot", "images.search", .low, completed: .failed),
    row(3, "shop-bot", "shop.refund", .critical, .hold, resolved: resolved(.refused)),
    row(4, "shop-bot", "shop.refund", .critical, .hold),
    row(5, "shop-bot", "shop.orders", .low, .deny, age: 900),
    row(6, "clip-bot", "videos.render", .medium, age: 901),
    row(7, "clip-bot", "videos.render", .medium, .hold, resolved: resolved(.approved), completed: .done),
    row(8, "clip-bot", "videos.render", .medium, .hold, resolved: resolved(.approved), completed: .failed),
    row(9, "linen-bot", "images.tint", .low, .hold, resolved: resolved(.denied, rule: "/deny/0"), completed: nil),
  ]

  private func passing(_ text: String) throws -> [Int] {
    let filter = try CallFilter(text)
    return Self.rows.filter { filter.admits($0, at: Self.now) }.map(\.decided.call.rawValue)
  }

  @Test(
    "lets through the calls for which every term holds",
    arguments: [
      ("", [1, 2, 3, 4, 5, 6, 7, 8, 9]), ("   ", [1, 2, 3, 4, 5, 6, 7, 8, 9]),
      ("risk:crit", [3, 4]), ("risk:critical", [3, 4]), ("RISK:Critical", [3, 4]), ("risk:>=high", [1, 3, 4]),
      ("risk:>med", [1, 3, 4]), ("risk:<medium", [2, 5, 9]), ("risk:<=low", [2, 5, 9]),
      ("risk:low,high", [1, 2, 5, 9]),
      ("!risk:low", [1, 3, 4, 6, 7, 8]),
      ("tool:refund", [3, 4]), ("tool:shop.*", [3, 4, 5]), ("tool:RE*", [1, 3, 4, 6, 7, 8]), ("tool:fund", []),
      ("server:shop", [3, 4, 5]), ("agent:shop-bot,design-bot", [1, 2, 3, 4, 5]), ("!agent:*-bot", []),
      ("operator:ana", [3, 7, 8, 9]), ("operator:ben", []), ("rule:/deny/*", [9]),
      ("rule:*default", [1, 2, 3, 4, 5, 6, 7, 8]),
      ("outcome:done", [1]), ("outcome:failed", [2, 8]), ("outcome:refused,held", [3, 4]), ("outcome:denied", [5, 9]),
      ("decision:denied", [5, 9]),
      ("outcome:running", [6]), ("outcome:approved", [7]), ("since:15m", [1, 2, 3, 4, 5, 7, 8, 9]), ("!since:15m", [6]),
      ("linen", [1, 9]), ("LINEN", [1, 9]), ("linen !agent:linen*", [1]), ("refund,resize", [1, 3, 4]), ("l*sofa", [1]),
      ("nothing-like-it", []),
    ])
  func terms(filter: String, calls: [Int]) throws {
    #expect(try passing(filter) == calls)
  }

  @Test(
    "is refused for a term that means nothing, saying what would be right",
    arguments: [
      ("colour:red", "`colour:red`: known are risk tool server agent operator rule outcome since"),
      ("linen risk:huge tool:x", "`risk:huge`: low, medium, high or critical"),
      ("risk:", "`risk:`: a value must follow the colon"), ("tool:,", "`tool:,`: a value must follow the colon"),
      ("since:soon", "`since:soon`: a time such as 15m, 2h or 90s"), ("!", "`!`: a word or term must follow"),
      (",", "`,`: a word or term must follow"),
      (
        "outcome:good",
        "`outcome:good`: done failed unknown denied limit approved refused expired withdrawn running held"
      ),
    ])
  func mistakes(filter: String, problem: String) {
    #expect { try CallFilter(filter) } throws: { "\($0)" == problem }
  }

  @Test("takes the word of whoever knows better how a call stands")
  func standing() throws {
    let held = try CallFilter("outcome:held")
    #expect(held.admits(Self.rows[0], standing: .held, at: Self.now))
    #expect(!held.admits(Self.rows[3], standing: .ended(.expired), at: Self.now))
  }

  @Test("says whether time alone can change what passes")
  func time() throws {
    #expect(try CallFilter("linen !since:1h").hangsOnTime)
    #expect(try !CallFilter("linen risk:low").hangsOnTime)
    #expect(CallFilter().isEmpty)
  }

  @Test("finds nothing in arguments that were forgotten")
  func forgotten() throws {
    var row = Self.rows[0]
    row.arguments = nil
    #expect(try !CallFilter("linen").admits(row, at: Self.now))
    #expect(try CallFilter("!linen").admits(row, at: Self.now))
  }
}
