import Feed
import MCP
import Testing

@testable import Audit

@Suite struct FoldRulesTests {
  private func fold(_ bodies: [Event.Body]) -> Fold {
    var fold = Fold()
    for (index, body) in bodies.enumerated() {
      fold.apply(Event(seq: index + 1, ts: Int64(index + 1) * 1000, body: body))
    }
    return fold
  }

  private func changed(
    _ id: Int, _ action: RuleAction, tool: String = "imageInference", counter: String? = nil, until: Int64? = nil,
    cleared: Bool = false
  ) -> Event.Body {
    let limit = counter.map { LimitChange(counter: $0, max: "5") }
    let override = RuleOverride(
      id: id, server: "runware", tool: tool, action: action, limit: limit, until: until, by: "ana", setAt: 0)
    return .ruleChanged(RuleChanged(override: override, cleared: cleared, by: "ana", loosens: false))
  }

  private func accepted(_ tool: String, _ hash: String, server: String = "runware") -> Event.Body {
    .toolAccepted(ToolAccepted(server: server, tool: tool, hash: hash, definition: ["name": .string(tool)]))
  }

  // MARK: Grants

  @Test(
    "a grant through its life",
    arguments: [
      ([.created], true, false, "old"), ([.created, .suspended], true, true, "old"),
      ([.created, .suspended, .resumed], true, false, "old"), ([.created, .rotated], true, false, "new"),
      ([.created, .suspended, .rotated], true, true, "new"), ([.created, .revoked], false, false, ""),
      ([.suspended], false, false, ""),
    ] as [([GrantChange], Bool, Bool, String)])
  func grant(changes: [GrantChange], isThere: Bool, isSuspended: Bool, hash: String) {
    let fold = fold(
      changes.map {
        .grantChanged(Sample.grant("g1", $0, tokenHash: $0 == .created ? "old" : $0 == .rotated ? "new" : nil))
      })
    #expect(fold.grants.first.map(\.grant) == (isThere ? "g1" : nil))
    #expect(fold.grants.first?.suspended ?? false == isSuspended)
    #expect(fold.grants.first?.tokenHash ?? "" == hash)
    #expect(fold.grants.first?.createdAt ?? 1000 == 1000)
  }

  @Test func revokedGrantsAreCountedStill() {
    let fold = fold([
      .grantChanged(Sample.grant("g1", .created)), .grantChanged(Sample.grant("g2", .created)),
      .grantChanged(Sample.grant("g1", .revoked)), .grantChanged(Sample.grant("g3", .created)),
    ])
    #expect(fold.grants.map(\.grant) == ["g2", "g3"])
    #expect(fold.grantsCreated == 3)
  }

  @Test func aGrantWasLastUsedByItsLastCallOrSession() {
    let session = SessionOpened(session: "s1", server: "runware", grant: "g1", agent: "a", revision: "2025-06-18")
    let created = Event.Body.grantChanged(Sample.grant("g1", .created))
    #expect(fold([created]).grants.first?.lastUsedAt == nil)
    #expect(fold([created, .sessionOpened(session)]).grants.first?.lastUsedAt == 2000)
    #expect(
      fold([created, .sessionOpened(session), .callDecided(Sample.decided(1, .deny))]).grants.first?.lastUsedAt == 3000)
  }

  @Test func aSessionStaysUntilItIsClosed() {
    let opened = SessionOpened(session: "s1", server: "runware", grant: "g1", agent: "a", revision: "2025-06-18")
    let closed = SessionClosed(session: "s1", server: "runware", grant: "g1", reason: "DELETE")
    #expect(fold([.sessionOpened(opened)]).sessions == [opened])
    let ended = fold([.sessionOpened(opened), .sessionClosed(closed)])
    #expect(ended.sessions.isEmpty)
    #expect(ended.sessionsOpened == 1)
  }

  // MARK: Overrides

  @Test func aNewActionReplacesTheOldOneOfItsTool() {
    let fold = fold([changed(1, .deny), changed(2, .ask), changed(3, .hide, tool: "other")])
    #expect(fold.overrides(at: 0).map(\.id) == [2, 3])
    #expect(fold.nextOverride == 4)
  }

  @Test func maximaStandBesideTheActionEachForItsCounter() {
    let fold = fold([
      changed(1, .limit, counter: "rate"), changed(2, .limit, counter: "cost"), changed(3, .ask),
      changed(4, .limit, counter: "rate"),
    ])
    #expect(fold.overrides(at: 0).map(\.id) == [2, 3, 4])
  }

  @Test func aClearedOverrideIsGone() {
    let fold = fold([changed(1, .deny), changed(2, .limit, counter: "rate"), changed(1, .deny, cleared: true)])
    #expect(fold.overrides(at: 0).map(\.id) == [2])
    #expect(fold.nextOverride == 3)
  }

  @Test func anOverrideEndsWhenItSaid() {
    let fold = fold([changed(1, .deny, until: 5000)])
    #expect(fold.overrides(at: 4999).map(\.id) == [1])
    #expect(fold.overrides(at: 5000).isEmpty)
  }

  // MARK: Lockdown and pins

  @Test func theLastLockdownCounts() {
    let on = Event.Body.lockdownChanged(LockdownChanged(on: true, by: "ana", reason: "leak", running: 2))
    let off = Event.Body.lockdownChanged(LockdownChanged(on: false, by: "ben", running: 0))
    #expect(fold([on]).lockdown == LockdownState(by: "ana", reason: "leak", since: 1000))
    #expect(fold([on, off]).lockdown == nil)
    #expect(fold([on, off, on]).lockdown?.since == 3000)
  }

  @Test func theLastAcceptedDefinitionIsPinned() {
    let fold = fold([accepted("b", "1"), accepted("a", "2"), accepted("b", "3"), accepted("a", "4", server: "shop")])
    #expect(fold.pins(of: "runware").map(\.hash) == ["3", "2"])
    #expect(fold.pins(of: "shop").map(\.hash) == ["4"])
  }

  @Test func acceptingThatAToolIsGoneTakesItsPinAway() {
    #expect(fold([accepted("a", "1"), accepted("a", "")]).pins(of: "runware").isEmpty)
  }

  @Test func namesAreComparedByBytes() {
    let fold = fold([accepted("caf\u{E9}", "1"), accepted("cafe\u{301}", "2")])
    #expect(fold.pins(of: "runware").count == 2)
  }
}
