import Testing

@testable import Gateway

@Suite("A subscription")
struct SubscriptionTests {
  private func events(_ range: ClosedRange<Int>) -> [(seq: Int, line: [UInt8])] {
    range.map { (seq: $0, line: [UInt8($0 % 250)]) }
  }

  private func lines(_ range: ClosedRange<Int>) -> [[UInt8]] { events(range).map(\.line) }

  @Test("reads from the ledger until it has caught up, then is live")
  func catchesUp() {
    var subscription = Subscription(since: 2, newest: 6)
    #expect(subscription.first == .read(after: 2))
    #expect(subscription.read(events(3...4), writable: true) == [.send(lines(3...4)), .read(after: 4)])
    #expect(subscription.read(events(5...6), writable: true) == [.send(lines(5...6))])
    #expect(subscription.published(events(7...8), writable: true) == [.send(lines(7...8))])
  }

  @Test("loses nothing that is published while it reads")
  func publishedWhileReading() {
    var subscription = Subscription(since: 0, newest: 2)
    #expect(subscription.published(events(3...4), writable: true).isEmpty)
    #expect(subscription.read(events(1...2), writable: true) == [.send(lines(1...2)), .read(after: 2)])
    #expect(subscription.read(events(3...4), writable: true) == [.send(lines(3...4))])
  }

  @Test("tells nothing twice when a page already held what is published next")
  func noDouble() {
    var subscription = Subscription(since: 0, newest: 2)
    #expect(subscription.read(events(1...3), writable: true) == [.send(lines(1...3))])
    #expect(subscription.published(events(3...4), writable: true) == [.send(lines(4...4))])
  }

  @Test("pauses its reading while the subscriber does not read")
  func pauses() {
    var subscription = Subscription(since: 0, newest: 4)
    #expect(subscription.read(events(1...2), writable: false) == [.send(lines(1...2))])
    #expect(subscription.becameWritable() == [.read(after: 2)])
  }

  @Test("tells a slow live subscriber one gap, and goes on behind it")
  func gap() {
    var subscription = Subscription(since: 0, newest: 0)
    #expect(subscription.read([], writable: true).isEmpty)
    #expect(subscription.published(events(1...2), writable: true) == [.send(lines(1...2))])
    #expect(subscription.published(events(3...5), writable: false).isEmpty)
    #expect(subscription.published(events(6...9), writable: false).isEmpty)
    #expect(subscription.becameWritable() == [.gap(from: 3, to: 9)])
    #expect(subscription.published(events(10...10), writable: true) == [.send(lines(10...10))])
  }

  @Test("is whole for any mixture of reading, publishing and standing still", arguments: 0..<200)
  func anyMixture(seed: Int) {
    var random = Steps(seed: UInt64(seed))
    var newest = random.below(20)
    var subscription = Subscription(since: 0, newest: newest)
    var reading: Int? = 0
    var writable = true
    var told: [Int] = []
    func perform(_ actions: [Subscription.Action]) {
      for action in actions {
        switch action {
        case .send(let lines): told += lines.map { Int($0[0]) }
        case .read(let after): reading = after
        case .gap(let from, let to): told += Array(from...to)
        }
      }
    }
    for _ in 0..<100 where newest < 200 {
      switch random.below(4) {
      case 0:
        let count = 1 + random.below(4)
        perform(subscription.published(events((newest + 1)...(newest + count)), writable: writable))
        newest += count
      case 1:
        guard let after = reading else { continue }
        reading = nil
        let last = min(newest, after + 3)
        perform(subscription.read(after < last ? events((after + 1)...last) : [], writable: writable))
      case 2: writable = false
      default:
        if !writable { perform(subscription.becameWritable()) }
        writable = true
      }
    }
    #expect(told == Array(1...max(1, told.count)).prefix(told.count).map { $0 })
  }
}

/// A small deterministic source of numbers.
private struct Steps {
  var state: UInt64

  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
