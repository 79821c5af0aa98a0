import Feed
import MCP
import Risk
import Testing

@testable import Console

/// What the Rules screen shows of a server that is down, of a policy that was refused, and of many calls.
@Suite struct ServerRowTests {
  private let since = moment("13:55:00")

  /// The Rules screen after a server went down.
  private func room(_ reason: String, server: Int = 0, glyphs: Glyphs = .unicode) -> Room {
    var room = Room(glyphs: glyphs)
    room.press("2")
    room.rules.servers[server].outage = Outage(reason: reason, since: since)
    room.happen(.serverDown(ServerDown(server: room.rules.servers[server].server, reason: reason)))
    return room
  }

  private func row(of server: String, in room: Room) -> String {
    room.lines.first { $0.hasPrefix("▾ \(server)") || $0.hasPrefix("v \(server)") }.map(String.init) ?? ""
  }

  /// The server's own page.
  private func page(of server: String, in room: Room) -> [String] {
    RuleText(room.model, row: RulesBoard.Row(server: server, tool: nil), columns: 80).lines.map(\.text)
  }

  @Test func aServerThatIsDownSaysSoOnItsRowAtOnce() {
    let room = room("can't reach the server `runware` at `127.0.0.1:9`: connection refused")
    #expect(row(of: "runware", in: room).contains("⚠ down since 13:55: can't reach it at `127.0.0.1:9`:"))
  }

  @Test func inASCIITheSignIsAnother() {
    #expect(row(of: "runware", in: room("it ended", glyphs: .ascii)).contains("! down since 13:55: it ended"))
  }

  @Test func thePolicysWordsFollowWhereTheyHaveRoom() {
    #expect(row(of: "runware", in: room("it ended")).contains("⚠ down since 13:55: it ended  runware.json, read"))
  }

  @Test func aRefusedPolicyStaysInSightBesideAnOutage() {
    let row = row(of: "shop", in: room(String(repeating: "no answer ", count: 20), server: 1))
    #expect(row.contains("⚠ down since 13:55: no") && row.contains("⚠ refused, the old"))
  }

  @Test func aServerThatHasNotComeUpYetIsNotDown() {
    var room = Room()
    room.rules.servers[0].outage = Outage(reason: "it has not come up yet")
    room.happen(.serverUp(ServerUp(server: "shop", tools: [])))
    room.press("2")
    #expect(row(of: "runware", in: room).contains("  it has not come up yet  ") && !room.text.contains("down since"))
    #expect(room.model.rules.servers.first?.hasTroublePage == false)
  }

  @Test func itsPageSaysAllOfIt() {
    let reason = "it ended with 1: " + String(repeating: "word ", count: 40) + "end"
    let lines = page(of: "runware", in: room(reason))
    #expect(lines.first?.hasPrefix("  down since 13:55:00, 7 min ago: it ended with 1: word") == true)
    #expect(lines.contains { $0.hasSuffix("word end") })
  }

  @Test func enterOpensThePageOfAServerThatIsDown() {
    var room = room("it ended with 1")
    room.press("g\r")
    #expect(room.text.contains("down since 13:55:00, 7 min ago: it ended with 1"))
    #expect(!room.model.pages.isEmpty)
  }

  @Test func aChangedPolicyThatWaitsIsOpenedAllTheSame() {
    var server = Pictures.rules.servers[0]
    #expect(!server.hasTroublePage)
    server.outage = Outage(reason: "it ended", since: since)
    #expect(server.hasTroublePage)
    server.waiting = WaitingPolicy(hash: "ab", since: since, difference: [], cut: false)
    #expect(!server.hasTroublePage)
  }

  @Test func everyErrorOfARefusedPolicyIsShown() {
    var room = Room()
    let problems = (14...16).map { "policies/shop.yaml:\($0):3: error: `defualt\($0)` is no key of a policy document" }
    room.rules.servers[1].problem = problems[0]
    room.rules.servers[1].problems = problems
    room.rules.servers[1].furtherProblems = 7
    room.happen(.serverUp(ServerUp(server: "shop", tools: [])))
    room.press("2G")
    room.press("k")
    let row = row(of: "shop", in: room)
    #expect(row.contains("⚠ refused, the old policy holds: sho") && row.contains("… (and 9 more) "))
    #expect(room.text.contains("`defualt15` is no key"), "below the list, as far as there is room")
    let lines = page(of: "shop", in: room)
    #expect(problems.allSatisfy { problem in lines.contains { problem.hasPrefix($0.dropFirst(2)) } })
    #expect(lines.contains("  and 7 more"))
  }

  @Test func whatMustBeKnownFirstIsNeverCut() {
    var room = Room()
    room.rules.servers[0].file = "/etc/sluice/policies/production-images-of-all-customers.json"
    room.rules.servers[0].mode = "observe"
    room.rules.servers[0].tools[0].findings = [
      DefinitionFinding(kind: .secrecy, pointer: "/description", quote: "tell nobody")
    ]
    room.happen(.serverUp(ServerUp(server: "shop", tools: [])))
    room.press("2")
    #expect(row(of: "runware", in: room).contains("production-images-of-al…, OBSERVE, 1 suspect definition"))
  }

  @Test func thatToolsWereLeftOutIsSaid() {
    var room = Room()
    room.press("2")
    #expect(!room.text.contains("more tools"))
    room.rules.furtherTools = 1_234
    room.happen(.serverUp(ServerUp(server: "shop", tools: [])))
    #expect(room.message.hasPrefix(" 1 234 more tools: `sluice rules list SERVER TOOL` shows each   2 changes"))
  }

  @Test func manyCallsWriteOverNoText() {
    var room = Room()
    room.rules.servers[0].calls = 31_929
    room.rules.servers[0].tools[0].calls = 12_345
    room.rules.servers[0].tools[0].why = String(repeating: "w", count: 80)
    room.rules.servers[0].outage = Outage(reason: String(repeating: "x", count: 80), since: since)
    room.happen(.serverUp(ServerUp(server: "shop", tools: [])))
    room.press("2")
    #expect(room.text.contains("x… 31 929"))
    #expect(room.text.contains("w… 12 345"))
  }
}

/// A tool whose definition changed, among the rules.
@Suite struct DriftedToolTests {
  /// The Rules screen with its first tool held for its definition.
  private func room() -> Room {
    var room = Room()
    room.rules.servers[0].tools[0].now = .ask
    room.rules.servers[0].tools[0].why = "definition changed"
    room.rules.servers[0].tools[0].lines = [
      RuleLine(rule: "(drift)", kind: "drift", text: "ask: the tool's definition has changed", hits: 2)
    ]
    room.happen(.serverUp(ServerUp(server: "runware", tools: [])))
    room.press("2")
    return room
  }

  @Test func itsStepStandsAmongItsRules() {
    var room = room()
    #expect(room.text.contains("getVideoModelInfo      · LOW  ask    definition changed"))
    #expect(room.text.contains(" 1 drift     ask: the tool's definition has changed"))
    #expect(room.text.contains("2 ?"))
    room.press("\r")
    #expect(room.text.contains("ask: definition changed"))
    #expect(room.text.contains("1 drift") && room.text.contains("(drift)"))
  }

  @Test func anAllowSaysThatItDoesNotLiftIt() throws {
    var room = room()
    room.press("a")
    let sent = try #require(room.sent.last)
    #expect(sent.method == SetRule.method)
    let override = RuleOverride(
      id: 9, server: "runware", tool: "getVideoModelInfo", action: .allow, by: "ana", setAt: Pictures.now)
    if case .result(let id, let json) = FeedLine.answer(RuleSet(override: override), id: sent.id) {
      room.give(.arrival(.result(id: id, json)))
    }
    #expect(room.message.contains("getVideoModelInfo: allow, but nobody has accepted its definition yet"))
  }
}
