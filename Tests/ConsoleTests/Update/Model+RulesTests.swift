import Feed
import MCP
import Testing

@testable import Console

/// Loosening asks, tightening acts.
@Suite struct RulesTests {
  private func room() -> Room {
    var room = Room()
    room.press("2jjj")
    return room
  }

  private func changes(_ room: Room) -> [String] {
    room.sent.map { method, _, params in
      [method, params["tool"]?.string, params["action"]?.string, params["for"]?.integer.map(String.init)]
        .compactMap { $0 }.joined(separator: " ")
    }
  }

  /// The gateway says that the change is made.
  private func answer(_ room: inout Room, _ override: RuleOverride) {
    guard let last = room.sent.last else { return }
    let line: FeedLine =
      last.method == ClearRule.method
      ? .answer(RuleCleared(overrides: [override]), id: last.id) : .answer(RuleSet(override: override), id: last.id)
    if case .result(let id, let json) = line { room.give(.arrival(.result(id: id, json))) }
    room.write()
  }

  private func override(_ action: RuleAction) -> RuleOverride {
    RuleOverride(id: 9, server: "runware", tool: "imageInference", action: action, by: "ana", setAt: Pictures.now)
  }

  @Test(arguments: [("d", "setRule imageInference deny"), ("x", "setRule imageInference hide")])
  func whatStopsActsAtOnce(key: String, change: String) {
    var room = room()
    room.preview.loosens = true
    room.press(key)
    #expect(changes(room) == [change])
  }

  @Test func whereNothingWasChangedNothingIsTakenBack() {
    var room = room()
    room.press("c")
    #expect(room.message.contains("imageInference is as its file says: nothing to take back"))
    room.press("jc")
    #expect(changes(room) == ["clearRule imageMasking"])
  }

  @Test func whatAToolIsAlreadyIsNotMadeAgain() {
    var room = Room()
    room.press("2a")
    #expect(room.message.contains("getVideoModelInfo: allowed already: nothing was changed"))
    room.press("jjjjx")
    #expect(room.message.contains("imageMasking: hidden already: nothing was changed"))
    #expect(room.sent.isEmpty && room.model.prompt == nil)
    room.press("js")
    #expect(changes(room) == ["setRule imageUpload ask"], "one with an end may be made one without")
  }

  @Test func onlyALimitOfItsOwnIsShownAndChanged() {
    var room = room()
    #expect(room.text.contains("imageInference         ▲ HIGH ask    if numberResults > 4         31    6/10"))
    room.press("jjj")
    #expect(room.text.contains("imageUpscale           ▲ HIGH allow  listed                        3\n"))
    room.press("m")
    #expect(room.message.contains("imageUpscale has no limit of its own"))
  }

  @Test func aChangeThatDoesNotLoosenActsOnceTheGatewayHasSaidSo() {
    var room = room()
    room.press("s")
    #expect(changes(room) == ["setRule imageInference ask"])
  }

  @Test func looseningAsksForAnEndShowsWhatWouldPassAndTakesY() {
    var room = room()
    room.preview = RulePreview(looked: 200, calls: [CallID(rawValue: 1)], loosens: true)
    room.press("a")
    #expect(room.message.contains("imageInference ask → allow, for how long? 1 h"))
    room.press("\r")
    #expect(room.message.contains("for 1 h?  1 of the last 200 passes.  y yes  Esc"))
    #expect(room.sent.isEmpty)
    room.press("y")
    #expect(changes(room) == ["setRule imageInference allow 3600"])
  }

  @Test func looseningIsNotDoneByAnyOtherKey() {
    var room = room()
    room.preview.loosens = true
    room.press("a\r\r")
    #expect(room.sent.isEmpty)
  }

  @Test func anEndThatIsNoTimeIsSaidWhileItCanBeMended() {
    var room = room()
    room.preview.loosens = true
    room.press("a")
    room.press(.ctrl("u"))
    room.press("soon\r")
    #expect(room.message.contains("30m, 1 h, 7d, or nothing for no end"))
    room.press(.ctrl("u"))
    room.press("\ry")
    #expect(changes(room) == ["setRule imageInference allow"])
  }

  @Test func undoTakesTheOwnLastChangeBackAndTakesYIfThatLoosens() {
    var room = room()
    room.press("d")
    answer(&room, override(.deny))
    room.preview.loosens = true
    room.press("u")
    #expect(room.message.contains("imageInference back to file?"))
    room.press("y")
    #expect(changes(room).last == "clearRule imageInference")
    answer(&room, override(.deny))
    #expect(room.model.rules.undo.isEmpty && room.model.rules.redo.count == 1)
    room.preview.loosens = false
    room.press("U")
    #expect(changes(room).last == "setRule imageInference deny")
  }

  @Test func undoPutsBackTheOverrideThatStoodThere() {
    var room = Room()
    room.press("2jjjjj")
    room.press("d")
    answer(&room, override(.deny))
    room.press("u")
    #expect(changes(room).last == "setRule imageUpload ask 3476")
  }

  @Test func aNewMaximumIsTyped() {
    var room = room()
    room.press("m")
    #expect(room.message.contains("imageInference: imageinference_rate at most 10"))
    room.press(.ctrl("u"))
    room.press("x\r")
    #expect(room.message.contains("a number, 0 or more"))
    room.press(.ctrl("u"))
    room.press("5\r")
    #expect(room.sent.last?.params["limit"]?["max"]?.string == "5")
  }

  @Test func lockdownActsAtOnceAndLiftingItAsks() {
    var room = Room()
    room.press(":lockdown a leak\r")
    #expect(room.sent.last?.params["on"]?.bool == true)
    #expect(room.sent.last?.params["reason"]?.string == "a leak")
    room.happen(.lockdownChanged(LockdownChanged(on: true, by: "ana", reason: "a leak", running: 2)))
    #expect(room.text.contains(" LOCKDOWN ana: all calls are denied "))
    room.press(":lockdown off\r")
    #expect(room.sent.count == 1)
    room.press("y")
    #expect(room.sent.last?.params["on"]?.bool == false)
  }
}
