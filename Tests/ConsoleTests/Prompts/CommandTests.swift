import Feed
import MCP
import Testing

@testable import Console

/// What is typed after `:`.
@Suite struct CommandTests {
  @Test(
    arguments: [
      ("", nil), ("on", nil), ("ON ", nil), ("on a leak", "a leak"), ("On ON", "ON"), ("a leak", "a leak"),
    ] as [(String, String?)])
  func lockdownTakesOnAndAReason(typed: String, reason: String?) {
    var room = Room()
    room.press(":lockdown \(typed)\r")
    #expect(room.sent.map { $0.params["on"]?.bool } == [true])
    #expect(room.sent.map { $0.params["reason"]?.string } == [reason])
  }

  @Test(arguments: ["off", "OFF", " Off "])
  func offIsNoReason(typed: String) {
    var room = Room()
    room.happen(.lockdownChanged(LockdownChanged(on: true, by: "ana", reason: nil, running: 0)))
    room.press(":lockdown \(typed)\r")
    #expect(room.sent.isEmpty)
    #expect(room.message.contains("Lift the lockdown?"))
  }

  @Test func offWithAReasonIsNeither() {
    var room = Room()
    room.press(":lockdown off hours\r")
    #expect(room.sent.isEmpty && room.model.prompt == nil)
    #expect(room.message.contains("nothing may follow `:lockdown off`: nothing was sent"))
  }
}
