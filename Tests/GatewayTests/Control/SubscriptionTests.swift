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

  @Test("has the ledger keep what comes while the subscriber takes in what it caught up with: no gap")
  func slowCatchUp() {
    var subscription = Subscription(since: 0, newest: 2)
    // This page fills the queue.
    #expect(subscription.read(events(1...2), writable: true) == [.send(lines(1...2))])
    #expect(subscription.published(events(3...4), writable: false).isEmpty)
    #expect(subscription.published(events(5...5), writable: false).isEmpty)
    #expect(subscription.becameWritable() == [.read(after: 2)])
    #expect(subscription.read(events(3...5), writable: true) == [.send(lines(3...5))])
    #expect(subscription.published(events(6...6), writable: true) == [.send(lines(6...6))])
    // Whoever was live and falls behind has a gap.
    #expect(subscription.published(events(7...7), writable: false).isEmpty)
    #expect(subscription.becameWritable() == [.gap(from: 7, to: 7)])
    #expect(subscription.published(events(8...8), writable: false).isEmpty)
    #expect(subscription.becameWritable() == [.gap(from: 8, to: 8)])
  }

  @Test("reads once more where it caught up with a full queue, and once only")
  func fullWhenCaughtUp() {
    var subscription = Subscription(since: 0, newest: 2)
    #expect(subscription.read(events(1...2), writable: false) == [.send(lines(1...2))])
    #expect(subscription.published(events(3...3), writable: false).isEmpty)
    #expect(subscription.becameWritable() == [.read(after: 2)])
    #expect(subscription.read(events(3...3), writable: false) == [.send(lines(3...3))])
    #expect(subscription.becameWritable() == [.read(after: 3)])
    #expect(subscription.read([], writable: true).isEmpty)
    #expect(subscription.becameWritable().isEmpty)
  }

  @Test("is whole for any mixture of reading, publishing and standing still", arguments: 0..<200)
  func anyMixture(seed: Int) {
    var random = Steps(seed: UInt64(seed))
    let shell = Shell(newest: random.below(20))
    for _ in 0..<100 {
      switch random.below(4) {
      case 0: shell.publish(1 + random.below(4))
      case 1: shell.read(atMost: 1 + random.below(4))
      case 2: shell.fill()
      default: shell.drain()
      }
      #expect(shell.told == Array(1..<shell.told.count + 1), "each once and in order")
    }
    shell.drain()
    while shell.reading != nil { shell.read(atMost: 4) }
    #expect(shell.told.count == shell.newest, "nothing is missing")
    #expect(shell.readings <= 1 + shell.pages + shell.drained, "what is there is read once")
  }
}

/// What drives a subscription: a ledger, and a queue that fills and drains. It holds every action against what was told
/// before.
private final class Shell {
  private var subscription: Subscription
  private(set) var newest: Int
  /// Events and gaps.
  private(set) var told: [Int] = []
  /// After which event a page is being read.
  private(set) var reading: Int?
  private(set) var readings = 0
  /// How many pages had events.
  private(set) var pages = 0
  /// How often the queue drained.
  private(set) var drained = 0
  private var isWritable = true
  /// Whether the last that was told was told as it came.
  private var isLive = false

  init(newest: Int) {
    self.newest = newest
    subscription = Subscription(since: 0, newest: newest)
    perform([subscription.first])
  }

  func publish(_ count: Int) {
    let events = lines((newest + 1)...(newest + count))
    newest += count
    let actions = subscription.published(events, writable: isWritable)
    #expect(isWritable || actions.isEmpty, "a full queue grows no longer")
    isLive = isLive || !actions.isEmpty
    perform(actions)
  }

  /// The page that was asked for is there, if one was.
  func read(atMost count: Int) {
    guard let after = reading else { return }
    reading = nil
    let last = min(newest, after + count)
    let page = after < last ? lines((after + 1)...last) : []
    if !page.isEmpty { pages += 1 }
    isLive = false
    let actions = subscription.read(page, writable: isWritable)
    perform(actions)
    #expect(isWritable || reading == nil, "nothing is read for a full queue")
  }

  func fill() { isWritable = false }

  func drain() {
    guard !isWritable else { return }
    isWritable = true
    drained += 1
    let actions = subscription.becameWritable()
    perform(actions)
  }

  private func lines(_ range: ClosedRange<Int>) -> [(seq: Int, line: [UInt8])] {
    range.map { (seq: $0, line: Array("\($0)".utf8)) }
  }

  private func perform(_ actions: [Subscription.Action]) {
    for action in actions {
      switch action {
      case .send(let lines): told += lines.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      case .gap(let from, let to):
        #expect(isLive, "who catches up has no gap")
        told += from...to
      case .read(let after):
        #expect(reading == nil, "one page at a time")
        #expect(after == told.count, "from where it is")
        reading = after
        readings += 1
      }
    }
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
