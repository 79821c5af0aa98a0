import Feed
import Testing

@Suite("Tries to connect")
struct BackoffTests {
  @Test("stand further apart each time, up to a bound, until one was of use")
  func delays() {
    var backoff = Backoff()
    #expect((1...7).map { _ in backoff.failed() } == [100, 200, 400, 800, 1600, 2000, 2000])
    backoff.worked()
    #expect(backoff.failed() == 100)
  }
}
