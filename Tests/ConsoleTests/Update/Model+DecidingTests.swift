import Feed
import MCP
import Risk
import Testing

@testable import Console

/// What you approve is what you saw.
@Suite struct DecidingTests {
  /// A call that one key approves.
  static let mild = held(
    decided(4300, "shop-bot", "send_email", .hold), at: Pictures.now, expiresAt: Pictures.now + 60_000,
    arguments: ["to": "ana@example.org"])
  /// A call that takes a second key.
  static let grave = held(
    decided(4301, "design-bot", "imageInference", .hold), at: Pictures.now, expiresAt: Pictures.now + 60_000,
    arguments: ["numberResults": 6])

  @Test func aKeyThatComesTooEarlyDecidesNothing() {
    var room = Room(holds: [Self.mild])
    room.press("a")
    #expect(room.decisions.isEmpty)
    #expect(room.message.contains("too early: look first"))
  }

  @Test func aMildCallIsApprovedByOneKeyOnceItWasSeen() {
    var room = Room(holds: [Self.mild])
    room.wait(300)
    room.press("a")
    #expect(room.decisions == ["#4300 approve digest-4300"])
  }

  @Test func theWaitBeginsWhenTheFrameIsWrittenNotWhenTheCallCame() {
    var room = Room(holds: [])
    room.holds = [Self.mild]
    room.happen(.callDecided(Self.mild.decided), values: ["arguments": Self.mild.arguments])
    room.happen(.callHeld(Self.mild.held))
    room.now += 5_000
    room.press("a")
    #expect(room.decisions.isEmpty)
    room.wait(300)
    room.press("a")
    #expect(room.decisions == ["#4300 approve digest-4300"])
  }

  @Test func aGraveCallTakesASecondKeyOnALineThatNamesWhatIsAtStake() {
    var room = Room(holds: [Self.grave])
    room.wait(300)
    room.press("a")
    #expect(room.decisions.isEmpty)
    #expect(room.message.contains("▲ HIGH: imageInference numberResults 6, once, for design-bot?   y yes   Esc no"))
    room.press("y")
    #expect(room.decisions == ["#4301 approve digest-4301"])
  }

  @Test(arguments: ["n", " ", "\r", "a", "Y", "\u{1B}"])
  func anyOtherKeyIsNo(key: String) {
    var room = Room(holds: [Self.grave])
    room.wait(300)
    room.press("a\(key)y")
    #expect(room.decisions.isEmpty)
  }

  @Test func aPromptCountsOnlyKeysReadAfterItsFrameWasWritten() {
    var room = Room(holds: [Self.grave])
    room.wait(300)
    room.give(.key(.char("a")))
    room.give(.key(.char("y")))
    #expect(room.decisions.isEmpty)
    room.write()
    room.press("y")
    #expect(room.decisions == ["#4301 approve digest-4301"])
  }

  @Test func onlyAQuestionThatOneKeyAnswersWaitsForTheKeysReadBeforeIt() {
    var room = Room(holds: [Self.grave])
    room.wait(300)
    #expect(!room.model.asksForOneKey)
    room.press("d")
    #expect(!room.model.asksForOneKey, "a reason may be typed ahead")
    room.press("\u{1B}a")
    #expect(room.model.asksForOneKey)
  }

  @Test func aChangeUnderTheQuestionHasToBeLookedAtAnew() {
    var room = Room(holds: [Self.mild])
    room.wait(1_000)
    room.holds[0].digest = "new"
    room.happen(
      .callChanged(CallChanged(call: Self.mild.decided.call, digest: "new", reasons: [], cause: "rules changed")))
    room.write()
    room.press("a")
    #expect(room.decisions.isEmpty)
    room.wait(300)
    room.press("a")
    #expect(room.decisions == ["#4300 approve new"])
  }

  @Test func whatComesUnderTheCursorWithANewListHasToBeLookedAtAnew() {
    var room = Room(holds: [Self.mild, Self.grave])
    room.wait(300)
    room.press("n")
    room.wait(300)
    room.holds = [Self.mild]
    room.give(.arrival(.gap(GapNotice(from: 901, to: 902))))
    room.write()
    room.press("a")
    #expect(room.decisions.isEmpty)
    room.wait(300)
    room.press("a")
    #expect(room.decisions == ["#4300 approve digest-4300"])
  }

  @Test func argumentsThatDoNotFitOpenTheWholeCallFirst() {
    var long = Self.mild
    long.arguments = ["body": .string(String(repeating: "word ", count: 120))]
    var room = Room(holds: [long])
    room.wait(300)
    #expect(room.text.contains("0 of 1 argument shown, a opens"))
    room.press("a")
    #expect(room.decisions.isEmpty)
    #expect(room.text.contains("#4300 held, 1 of 1"))
    room.wait(300)
    room.press("a")
    #expect(room.decisions == ["#4300 approve digest-4300"])
  }

  @Test func argumentsLongerThanAPageAreApprovedUnreadOnlyWithASecondKeyThatSaysSo() {
    var long = Self.mild
    long.arguments = ["body": .string(String(repeating: "word ", count: 600))]
    var room = Room(holds: [long])
    room.wait(300)
    room.press("a")
    room.wait(300)
    room.press("a")
    #expect(room.message.contains("not all of it was shown"))
    room.press("n")
    for _ in 0..<6 { room.press(.pageDown) }
    room.press("a")
    #expect(room.decisions == ["#4300 approve digest-4300"])
  }

  @Test func onceTheScreenIsTooSmallToShowItAllTheWholeCallIsOpenedAgain() {
    var room = Room(columns: 120, rows: 40, holds: [Pictures.hostile])
    room.wait(300)
    room.size = Size(columns: 80, rows: 18)
    room.give(.resize(room.size))
    room.wait(300)
    room.press("a")
    #expect(room.decisions.isEmpty && room.model.prompt == nil)
    #expect(room.model.pages.count == 1)
  }

  @Test func anEqualCallThatJustRanIsSaidFirst() {
    var again = Self.mild
    again.decided.equalRan = again.ts - 12_000
    var room = Room(holds: [again])
    #expect(room.text.contains("  equal           an equal call ran 12 s ago"))
    #expect(!room.text.contains("signals"))
    room.wait(49_000)
    #expect(room.text.contains("an equal call ran 1 min ago"))
    room.press("\r")
    #expect(room.text.contains("an equal call ran 1 min ago"))
  }

  @Test(arguments: [(80, 24), (60, 20)])
  func whereFlagsAreManyTheSecondKeysLineStillNamesToolAndAgent(columns: Int, rows: Int) {
    let flag = Signal(
      kind: .hiddenCharacters, pointer: "/timezone", count: 3,
      note: "3 hidden characters and a great many other things that are wrong with it")
    let call = held(
      decided(4302, "my-agent", "convert_time", .hold, flags: [flag]), at: Pictures.now,
      expiresAt: Pictures.now + 60_000, arguments: ["timezone": "UTC"])
    var room = Room(columns: columns, rows: rows, holds: [call])
    room.wait(300)
    room.press("a")
    #expect(room.message.contains(": convert_time") && room.message.contains("for my-agent?"))
    #expect(room.message.contains("⚑") && room.message.contains("y yes"))
  }

  @Test func aNoTakesAReasonOrNone() {
    var room = Room(holds: [Self.grave, Self.mild])
    room.wait(300)
    room.press("dnot faces\r")
    room.press("n")
    room.wait(300)
    room.press("d\r")
    #expect(room.decisions == ["#4300 refuse digest-4300", "#4301 refuse digest-4301"])
    #expect(room.sent.map { $0.params["reason"]?.string } == ["not faces", nil])
  }

  @Test(arguments: [("   ", nil), ("  not now ", "not now")] as [(String, String?)])
  func aReasonOfBlanksIsNone(typed: String, reason: String?) {
    var room = Room(holds: [Self.mild])
    room.wait(300)
    room.press("d\(typed)\r")
    #expect(room.sent.map { $0.params["reason"]?.string } == [reason])
  }

  @Test func whatIsSentIsShownAsSendingUntilTheGatewayHasSettledIt() {
    var room = Room(holds: [Self.mild])
    room.wait(300)
    room.press("a")
    #expect(room.text.contains("… sending"))
    room.press("a")
    #expect(room.decisions.count == 1)
    room.happen(.callResolved(resolved(4300, .approved, by: "ana")))
    #expect(room.text.contains("✓ approved ana"))
    #expect(!room.text.contains("sending"))
  }

  @Test func anotherOperatorsDecisionClosesThePromptAndKeepsTheText() {
    var room = Room(holds: [Self.grave, Self.mild])
    room.wait(300)
    room.press("dnot fac")
    room.happen(.callResolved(resolved(4300, .approved, by: "ben")))
    #expect(room.message.contains("#4300: ben approved 0 s ago: nothing was sent"))
    room.wait(2_500)
    room.wait(300)
    #expect(room.message.contains("#4300: ben approved 2 s ago: nothing was sent"))
    room.press("\rd")
    #expect(room.message.contains("reason: not fac"))
    #expect(room.decisions.isEmpty)
  }

  @Test func anExpiryWhileTypingSendsNothing() {
    var room = Room(holds: [Self.grave])
    room.wait(300)
    room.press("dno")
    room.happen(.callResolved(resolved(4301, .expired)))
    #expect(room.message.contains("#4301 expired while you typed: nothing was sent"))
  }

  @Test func argumentsThatNoConsoleCanShowAreApprovedByDigestOnly() {
    var call = Self.mild
    call.arguments = ["length": 1_500_000]
    call.cut = true
    var room = Room(holds: [call])
    room.wait(300)
    #expect(room.text.contains("too long to be shown"))
    room.press("a")
    #expect(room.sent.isEmpty && room.model.prompt == nil)
    #expect(
      room.message.hasSuffix("#4300 is too long to be shown: sluice approve 4300 --digest digest-4300"),
      "what can be done about it is not cut")
  }

  @Test func cutOffFromTheGatewayNothingIsSentAndClocksStop() {
    var room = Room(holds: [Self.mild])
    room.wait(300)
    room.give(.connection(.lost(reason: "the socket closed")))
    room.press("a")
    #expect(room.message.contains("not connected: nothing was sent"))
    #expect(room.text.contains("NO GATEWAY"))
    let row = room.lines[2]
    #expect(row.hasSuffix("? ▁▁▁▁▁     ?"))
  }

  @Test func inTheFeedAAndDDecideNothing() {
    var room = Room(holds: [Self.mild])
    room.wait(300)
    room.press(.tab)
    room.press("a")
    #expect(room.decisions.isEmpty)
    #expect(room.message.contains("the cursor is in the feed"))
  }

  @Test func whoMayOnlyLookDecidesNothing() {
    var room = Room(holds: [Self.mild])
    room.wait(300)
    room.model.link.welcome?.may = [.look]
    room.press("a")
    #expect(room.decisions.isEmpty)
    #expect(room.message.contains("you may look, not decide"))
  }

  @Test func aRefusalByTheGatewayIsSaidAndTheCallCanBeDecidedAgain() {
    var room = Room(holds: [Self.mild])
    room.wait(300)
    room.press("a")
    let failure = FeedFailure(code: FeedFailure.notNow, message: "a lockdown is on")
    room.give(.arrival(.failure(id: room.sent[0].id, failure)))
    #expect(room.message.contains("#4300 was not decided: a lockdown is on"))
    room.press("a")
    #expect(room.decisions.count == 2)
  }
}
