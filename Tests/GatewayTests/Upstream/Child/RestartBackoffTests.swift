import NIOCore
import Testing

@testable import Gateway

@Suite struct RestartBackoffTests {
  private let start = NIODeadline.uptimeNanoseconds(0)

  @Test func pausesGrowToThirtySeconds() {
    var backoff = RestartBackoff()
    var now = start
    var pauses: [Int64] = []
    for _ in 0..<8 {
      backoff.started(at: now)
      backoff.ended(at: now)
      let wait = backoff.wait(at: now) ?? .zero
      pauses.append(wait.nanoseconds / 1_000_000_000)
      now = now + wait
      #expect(backoff.wait(at: now) == nil)
    }
    #expect(pauses == [0, 1, 2, 4, 8, 16, 30, 30])
  }

  @Test func aGoodRunStartsAfresh() {
    var backoff = RestartBackoff()
    for _ in 0..<5 {
      backoff.started(at: start)
      backoff.ended(at: start)
    }
    backoff.started(at: start + .seconds(100))
    backoff.ended(at: start + .seconds(160))
    #expect(backoff.wait(at: start + .seconds(160)) == nil)
  }
}
