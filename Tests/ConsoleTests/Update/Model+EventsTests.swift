import Feed
import MCP
import Testing

@testable import Console

/// What the events do to the lists.
@Suite struct EventsTests {
  @Test func whatAnObservedServerWouldHaveStoppedIsSaid() {
    var room = Room(columns: 200, rows: 60)
    var call = decided(1, "shop-bot", "send_email")
    call.observed = ObservedDenial(decision: .deny, rule: "(default)", message: "not listed")
    room.happen(.callDecided(call))
    #expect(room.text.contains("would be denied: not listed"))
    call = decided(2, "shop-bot", "send_email")
    call.observed = ObservedDenial(decision: .hold, rule: "/tools/x/require_approval/0", message: "n > 4")
    room.happen(.callDecided(call))
    #expect(room.text.contains("would be held: n > 4"))
  }

  @Test func aCallThatPassesIsInTheFeedUntilItIsDoneAsRunning() {
    var room = Room(holds: [], recent: [])
    room.happen(.callDecided(decided(1, "shop-bot", "send_email")), values: ["arguments": ["to": "a@b.c"]])
    room.now += 7_000
    #expect(room.text.contains("to 1 address      … running     7 s") == false)
    room.give(.tick)
    #expect(room.text.contains("to 1 address      … running     7 s"))
    room.happen(.callCompleted(completed(1, 38)))
    #expect(room.text.contains("to 1 address      ✓ done      38 ms"))
  }

  @Test func thePageOfACallThatRunsLearnsHowItEnded() {
    var room = Room(holds: [], recent: [])
    let call = decided(1, "shop-bot", "send_email")
    room.happen(.callDecided(call))
    room.recent = [CallRow(ts: room.now, decided: call, arguments: [:])]
    room.press("\r")
    #expect(room.text.contains("  outcome  running\n"))
    room.recent[0].completed = completed(1, 38)
    room.happen(.callCompleted(completed(1, 38)))
    #expect(room.text.contains("  outcome  done\n") && room.text.contains("  took     38 ms, 512 bytes answered\n"))
  }

  @Test func aHeldCallIsInTheFeedOnlyOnceDecided() {
    var room = Room(holds: [], recent: [])
    room.hold(DecidingTests.mild)
    #expect(room.model.feed.rows.isEmpty && room.model.held.openCount == 1)
    room.happen(.callResolved(resolved(4300, .refused, by: "ben", reason: "not now")))
    #expect(room.model.feed.rows.count == 1)
    #expect(room.text.contains("ben: \"not now\"    ✗ refused"))
  }

  @Test func aYesForAnAgentThatIsAwaySaysWhenItRuns() {
    var room = Room(holds: [DecidingTests.mild], recent: [])
    let id = DecidingTests.mild.decided.call
    room.happen(.callAway(CallAway(call: id, wait: .away)))
    room.happen(.callResolved(resolved(id.rawValue, .approved, by: "ana")))
    #expect(room.message.contains("#4300 send_email approved for shop-bot; runs when asked again"))
  }

  @Test func aYesForAnAgentThatWaitsSaysNothingOfComingBack() {
    var room = Room(holds: [DecidingTests.mild], recent: [])
    room.happen(.callResolved(resolved(4300, .approved, by: "ana")))
    #expect(room.message.contains("#4300 send_email approved for shop-bot"))
    #expect(!room.message.contains("asked again"))
  }

  @Test func aYesThatWasNeverUsedIsNoLongerSaidToBeOne() {
    var room = Room(columns: 120, rows: 40, holds: [DecidingTests.mild], recent: [])
    let id = DecidingTests.mild.decided.call
    room.happen(.callAway(CallAway(call: id, wait: .away)))
    room.happen(.callResolved(resolved(id.rawValue, .approved, by: "ana")))
    room.wait(3_000)
    #expect(room.text.contains("\u{2713} approved") && room.text.contains("by ana, no"))
    room.happen(.approvalLapsed(ApprovalLapsed(call: id, reason: "nobody came for it in time")))
    #expect(!room.text.contains("\u{2713} approved"))
    #expect(room.text.contains("\u{2717} expired") && room.text.contains("unused, yes"))
  }

  @Test func theWaitIsAnOpenRequestOrAWord() {
    var room = Room(holds: [DecidingTests.mild])
    #expect(room.lines[2].contains(" stays "))
    room.happen(.callAway(CallAway(call: DecidingTests.mild.decided.call, wait: .away)))
    #expect(room.lines[2].contains(" away "))
    let back = CallReturned(
      call: DecidingTests.mild.decided.call, round: 2, wait: .waiting, waitUntil: room.now + 50_000)
    room.happen(.callReturned(back))
    #expect(room.lines[2].contains(" 0:50 "))
  }

  @Test func anUnknownEventIsShownRaw() {
    var room = Room()
    room.happen(.unknown(type: "moon.rose", ["phase": "full"]))
    #expect(room.text.contains("moon.rose       {\"phase\":\"full\"}"))
  }

  @Test func aPolicyThatWasRefusedSaysSoFirstAndIsReadWholeOnItsOwnPage() {
    var room = Room(holds: [])
    let file = "/tmp/a/long/way/time.json"
    let errors = (4...6).map { "\(file):\($0):3: error: unknown key" }
    let rejected = PolicyRejected(server: "time", file: file, errors: errors)
    let words = EventWords(.policyRejected(rejected)) { "\($0)" }
    #expect(words?.text == "refused, the old policy holds: time.json:4:3: error: unknown key (and 2 more)")
    #expect(words?.isAlarm == true)
    room.happen(.policyRejected(rejected))
    #expect(room.text.contains("refused, the old policy holds"))
    room.press("\r")
    for error in errors { #expect(room.text.contains(error)) }
    room.press("q")
    #expect(room.model.pages.isEmpty)
  }

  @Test func whatOperatorsDoIsSaid() {
    var room = Room()
    let rule = RuleOverride(
      id: 1, server: "runware", tool: "photoMaker", action: .deny, until: moment("15:00:00"), by: "ben",
      reason: "faces", setAt: room.now)
    room.happen(.ruleChanged(RuleChanged(override: rule, cleared: false, by: "ben", loosens: false)))
    #expect(room.text.contains("rule    ben        photoMaker      deny, to 15:00 \"faces\""))
  }

  @Test func manyHeldCallsTakeAQuarterOfTheScreenAndTheRestIsCounted() {
    var room = Room(holds: [])
    for id in 1...12 {
      room.hold(
        held(decided(id, "a", "t", .hold), at: room.now + Int64(id), expiresAt: room.now + 60_000, arguments: [:]))
    }
    #expect(room.text.contains(" HELD 12"))
    #expect(room.text.contains("▼ 8 more"))
    room.press("G")
    #expect(room.text.contains("▲ 8 more"))
  }

  @Test func observingIsSaidLoudly() {
    var room = Room()
    room.model.link.welcome?.mode = "observe"
    #expect(room.text.contains(" OBSERVE: nothing is stopped "))
    let place = room.frame.row(0).first { $0.text == "O" && $0.emphasis.contains(.reversed) }
    #expect(place != nil)
  }
}
