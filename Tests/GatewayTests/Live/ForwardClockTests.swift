import Testing

@testable import Gateway

@Suite("The gateway's clock")
struct ForwardClockTests {
  /// The wall clock and the steady one, by hand.
  private final class Hands {
    var wall: Int64 = 1_000_000
    var steady: Int64 = 0

    func pass(_ milliseconds: Int64) {
      wall += milliseconds
      steady += milliseconds
    }
  }

  @Test("follows the time of day, also where it leaps ahead")
  func follows() {
    let hands = Hands()
    let clock = ForwardClock(from: 0, wall: { hands.wall }, steady: { hands.steady })
    #expect(clock.now() == 1_000_000)
    hands.pass(500)
    #expect(clock.now() == 1_000_500)
    hands.wall += 3_600_000
    #expect(clock.now() == 4_600_500)
  }

  @Test("goes on where the time of day is set back, and is caught up with")
  func goesOn() {
    let hands = Hands()
    let clock = ForwardClock(from: 0, wall: { hands.wall }, steady: { hands.steady })
    _ = clock.now()
    hands.wall -= 300_000
    var last = clock.now()
    #expect(last == 1_000_000)
    for _ in 0..<60 {
      hands.pass(1000)
      #expect(clock.now() == last + 900)
      last = clock.now()
    }
    hands.pass(50 * 60_000)
    #expect(clock.now() == hands.wall, "five minutes are made up for within fifty")
  }

  @Test("goes on, too, where the ledger's last record is of a later time")
  func startsAhead() {
    let hands = Hands()
    let clock = ForwardClock(from: 2_000_000, wall: { hands.wall }, steady: { hands.steady })
    #expect(clock.now() == 2_000_000)
    for _ in 0..<1000 {
      hands.pass(1)
      _ = clock.now()
    }
    #expect(clock.now() == 2_000_900, "however often it is asked")
  }
}
