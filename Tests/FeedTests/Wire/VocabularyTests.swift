import Feed
import MCP
import Testing

@Suite("Every word of the vocabulary")
struct VocabularyTests {
  static let all = Samples.commands + Samples.answers + Samples.notices

  @Test("is the same after a journey over the wire", arguments: all)
  func survives(_ sample: Sample) throws {
    #expect(try sample.survives())
  }

  @Test("is read past members of the future", arguments: all)
  func survivesUnknownMembers(_ sample: Sample) throws {
    #expect(try sample.survivesUnknownMember())
  }

  @Test("keeps its names on the wire")
  func wireNames() {
    #expect(
      Samples.bodies.map(\.type) == [
        "call.decided", "call.held", "call.away", "call.returned", "call.changed", "call.resolved", "approval.spent",
        "approval.lapsed", "call.completed", "method.decided", "session.opened", "session.closed", "rule.changed",
        "policy.reloaded", "policy.rejected", "policy.waiting", "lockdown", "grant.changed", "server.up", "server.down",
        "tools.changed", "tool.accepted", "gateway.started", "gateway.stopped", "ledger.snapshot", "ledger.archived",
        "values.forgetting", "values.forgotten",
      ])
    #expect(
      [
        Hello.method, Subscribe.method, Decide.method, ListHolds.method, ListSessions.method, ListGrants.method,
        ListServers.method, ListTools.method, ListRules.method, ShowCall.method, ShowRecords.method,
        ListRecent.method, SearchHistory.method, PreviewRule.method, SetRule.method, ClearRule.method,
        AcceptTool.method,
        SuspendGrant.method, ResumeGrant.method, SetLockdown.method, CreateGrant.method, RotateGrant.method,
        RevokeGrant.method, ForgetValues.method, Ping.method, GapNotice.method, GaugesNotice.method,
        OperatorsNotice.method,
      ] == [
        "hello", "subscribe", "decide", "holds", "sessions", "grants", "servers", "tools", "rules", "call", "records",
        "recent", "history", "preview", "setRule", "clearRule", "acceptTool", "suspendGrant", "resumeGrant", "lockdown",
        "createGrant", "rotateGrant", "revokeGrant", "forget", "ping", "gap", "gauges", "operators",
      ])
  }
}
