import Console
import Feed
import Testing

@testable import Terminal

@Suite("Frames")
struct FrameScheduleTests {
  private static let sight = Sight(call: CallID(rawValue: 4), digest: "x", isWhole: true)

  @Test("come at most thirty a second, and only when something has happened")
  func pace() {
    var schedule = FrameSchedule(at: 1000)
    #expect(schedule.isDue(at: 1000))
    schedule.wrote(Sight(), at: 1000)
    #expect(!schedule.isDue(at: 1500))
    schedule.happened()
    #expect(schedule.deadline == 1033)
    #expect(!schedule.isDue(at: 1032))
    #expect(schedule.isDue(at: 1033))
  }

  @Test("show the answer that was waited for at once, and after it are held to their pace again")
  func answer() {
    var schedule = FrameSchedule(at: 1000)
    schedule.wrote(Sight(), at: 1000)
    schedule.waits(true)
    schedule.happened()
    #expect(!schedule.isDue(at: 1010))
    schedule.waits(false)
    #expect(schedule.isDue(at: 1010))
    #expect(schedule.deadline == 1000)
    schedule.wrote(Sight(), at: 1010)
    schedule.waits(false)
    schedule.happened()
    #expect(!schedule.isDue(at: 1020))
    #expect(schedule.deadline == 1043)
  }

  @Test("hear of time once a second")
  func beat() {
    var schedule = FrameSchedule(at: 1000)
    schedule.wrote(Sight(), at: 1000)
    #expect(schedule.deadline == 2000)
    #expect(schedule.takeTick(at: 1999) == false)
    #expect(schedule.takeTick(at: 2000) == true)
    #expect(schedule.takeTick(at: 2000) == false)
    #expect(schedule.deadline == 3000)
  }

  @Test("that show a new call hear of time again when it counts as seen")
  func glance() {
    var schedule = FrameSchedule(at: 1000)
    schedule.wrote(Self.sight, at: 1100)
    #expect(schedule.deadline == 1450)
    #expect(schedule.takeTick(at: 1450) == true)
    schedule.wrote(Self.sight, at: 1460)
    #expect(schedule.deadline == 2000)
  }
}
