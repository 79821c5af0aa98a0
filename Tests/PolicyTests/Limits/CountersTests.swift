import Testing

@testable import Policy

@Suite("Counters")
struct CountersTests {
  let keys = ScopeKeys(server: "runware", grant: "design-bot", session: "s1")
  let noon: Int64 = 1_795_348_800_000

  func use(
    _ counter: String = "calls", _ window: Window = .minute, max: ExactDecimal = 2, scope: LimitScope = .grant,
    amount: ExactDecimal = .one, rule: String = "/tools/t/limits/0"
  ) -> LimitUse {
    LimitUse(rule: rule, counter: counter, window: window, max: max, scope: scope, amount: amount)
  }

  func bookings(_ outcome: BookingOutcome) throws -> [Booking] {
    guard case .booked(let bookings) = outcome else { throw Full() }
    return bookings
  }

  func full(_ outcome: BookingOutcome) -> FullLimit? {
    if case .full(let limit) = outcome { limit } else { nil }
  }

  struct Full: Error {}

  @Test("let through as many as the limit says, then say when to ask again")
  func limit() throws {
    var counters = Counters()
    _ = try bookings(counters.book([use()], keys: keys, at: noon))
    _ = try bookings(counters.book([use()], keys: keys, at: noon + 1000))
    let refusal = try #require(full(counters.book([use()], keys: keys, at: noon + 20_000)))
    #expect(refusal.used == 2)
    #expect(refusal.retryAfterSeconds == 40)
    #expect(refusal.message == "calls: 2 of 2 a minute used")
    #expect(refusal.denial.rule == "/tools/t/limits/0")
    _ = try bookings(counters.book([use()], keys: keys, at: noon + 60_000))
  }

  @Test("book all limits of a call, or none")
  func allOrNone() throws {
    var counters = Counters()
    let roomy = use("roomy", max: 10)
    let tight = use("tight", max: 0)
    #expect(full(counters.book([roomy, tight], keys: keys, at: noon))?.use == tight)
    #expect(counters.used(roomy, keys: keys, at: noon) == .zero)
  }

  @Test("count a call once, however many limits share the counter; the tightest holds")
  func shared() throws {
    var counters = Counters()
    let uses = [use(max: 10), use(max: 1, rule: "/all_tools/limits/0")]
    #expect(try bookings(counters.book(uses, keys: keys, at: noon)).count == 1)
    #expect(counters.used(uses[0], keys: keys, at: noon) == 1)
    #expect(full(counters.book(uses, keys: keys, at: noon))?.use.rule == "/all_tools/limits/0")
  }

  @Test(
    "are apart for each name, window, scope, scope key and server",
    arguments: [
      (ScopeKeys(server: "runware", grant: "other", session: "s1"), "calls", Window.minute, LimitScope.grant),
      (ScopeKeys(server: "shop", grant: "design-bot", session: "s1"), "calls", .minute, .grant),
      (ScopeKeys(server: "runware", grant: "design-bot", session: "s1"), "e\u{301}", .minute, .grant),
      (ScopeKeys(server: "runware", grant: "design-bot", session: "s1"), "calls", .hour, .grant),
      (ScopeKeys(server: "runware", grant: "design-bot", session: "s1"), "calls", .minute, .session),
      (ScopeKeys(server: "runware", grant: "design-bot", session: "s1"), "calls", .minute, .server),
    ])
  func apart(keys: ScopeKeys, counter: String, window: Window, scope: LimitScope) throws {
    var counters = Counters()
    _ = try bookings(counters.book([use(max: 1), use("\u{E9}", max: 1)], keys: self.keys, at: noon))
    _ = try bookings(counters.book([use(counter, window, max: 1, scope: scope)], keys: keys, at: noon))
  }

  @Test("hold sums exactly, fractions and what is beyond 2^53")
  func exact() throws {
    var counters = Counters()
    let price = use("spend", max: 0.3.exact, amount: 0.1.exact)
    for _ in 1...3 { _ = try bookings(counters.book([price], keys: keys, at: noon)) }
    #expect(full(counters.book([price], keys: keys, at: noon))?.used.text == "0.3")
    let large = try #require(ExactDecimal("9007199254740993"))
    let huge = use("huge", max: large, amount: large - 1)
    _ = try bookings(counters.book([huge], keys: keys, at: noon))
    _ = try bookings(counters.book([use("huge", max: large)], keys: keys, at: noon))
    #expect(full(counters.book([use("huge", max: large)], keys: keys, at: noon)) != nil)
  }

  @Test("say that waiting is no use for a call that is more than the limit")
  func tooLarge() throws {
    var counters = Counters()
    let refusal = try #require(full(counters.book([use(max: 5, amount: 6)], keys: keys, at: noon)))
    #expect(refusal.retryAfterSeconds == nil)
    #expect(refusal.message == "calls: 0 of 5 a minute used, this call counts 6")
  }

  @Test("say when the last of several full limits is free")
  func longestWait() throws {
    var counters = Counters()
    let uses = [use("a", .minute, max: 1), use("b", .hour, max: 1)]
    _ = try bookings(counters.book(uses, keys: keys, at: noon))
    let refusal = try #require(full(counters.book(uses, keys: keys, at: noon)))
    #expect(refusal.use.counter == "a")
    #expect(refusal.retryAfterSeconds == 3600)
  }

  @Test("give room back in the window in which it was taken")
  func giveBack() throws {
    var counters = Counters()
    let taken = try bookings(counters.book([use(max: 1)], keys: keys, at: noon))
    counters.giveBack(taken, at: noon + 59_999)
    #expect(counters.used(use(), keys: keys, at: noon) == .zero)
  }

  @Test("never give back into the next window")
  func giveBackLate() throws {
    var counters = Counters()
    let early = try bookings(counters.book([use(max: 1)], keys: keys, at: noon))
    _ = try bookings(counters.book([use(max: 1)], keys: keys, at: noon + 60_000))
    counters.giveBack(early, at: noon + 60_001)
    #expect(counters.used(use(), keys: keys, at: noon + 60_001) == 1)
    #expect(full(counters.book([use(max: 1)], keys: keys, at: noon + 60_001)) != nil)
  }

  @Test("never sink below nothing, even if a booking is given back twice")
  func floor() throws {
    var counters = Counters()
    let taken = try bookings(counters.book([use()], keys: keys, at: noon))
    counters.giveBack(taken + taken, at: noon)
    #expect(counters.used(use(), keys: keys, at: noon) == .zero)
  }

  @Test("book anew only what lies in windows that are over")
  func renew() throws {
    var counters = Counters()
    let uses = [use("a", .minute, max: 1), use("b", .hour, max: 1)]
    let taken = try bookings(counters.book(uses, keys: keys, at: noon))
    let renewed = try bookings(counters.renew(taken, for: uses, keys: keys, at: noon + 60_000))
    #expect(renewed.count == 2)
    #expect(renewed.contains(taken[1]))
    #expect(counters.used(uses[1], keys: keys, at: noon + 60_000) == 1)
    #expect(counters.used(uses[0], keys: keys, at: noon + 60_000) == 1)
  }

  @Test("refuse to renew where there is no room, and book nothing")
  func renewFull() throws {
    var counters = Counters()
    let uses = [use("free", max: 5), use("a", max: 1)]
    let taken = try bookings(counters.book(uses, keys: keys, at: noon))
    _ = try bookings(counters.book([use("a", max: 1)], keys: keys, at: noon + 60_000))
    #expect(full(counters.renew(taken, for: uses, keys: keys, at: noon + 60_000))?.use.counter == "a")
    #expect(counters.used(uses[0], keys: keys, at: noon + 60_000) == .zero)
  }

  @Test("are folded from the bookings in the record")
  func restore() throws {
    var counters = Counters()
    let taken = try bookings(counters.book([use(amount: 2)], keys: keys, at: noon))
    var folded = Counters()
    for booking in taken { folded.restore(booking) }
    #expect(folded.used(use(), keys: keys, at: noon) == 2)
    #expect(full(folded.book([use()], keys: keys, at: noon)) != nil)
  }

  @Test("forget windows that are over, and no other")
  func forget() throws {
    var counters = Counters()
    _ = try bookings(counters.book([use("a", .minute), use("b", .day)], keys: keys, at: noon))
    counters.forget(before: noon + 60_000)
    #expect(counters.used(use("a", .minute), keys: keys, at: noon) == .zero)
    #expect(counters.used(use("b", .day), keys: keys, at: noon) == 1)
  }
}

extension Double {
  fileprivate var exact: ExactDecimal { ExactDecimal("\(self)") ?? .zero }
}
