import Feed
import MCP
import Risk
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

  @Test("reads signals of older gateways, and of newer ones by their names")
  func signals() throws {
    func read(_ name: String) throws -> Signal? {
      var json = Event(seq: 1, ts: 1, body: .callDecided(Samples.decided)).json.object ?? [:]
      json["flags"] = [["kind": .string(name), "pointer": "/a", "count": 2, "note": "found"]]
      guard case .callDecided(let decided) = try Event(json: .object(json)).body else { return nil }
      return decided.flags.first
    }
    #expect(try read("hiddenCharacters")?.kind == .hiddenCharacters)
    #expect(try read("foldedValue")?.kind == .foldedValue)
    let unknown = SignalKind(rawValue: "quantumTunnel")
    #expect(try read("quantumTunnel") == Signal(kind: unknown, pointer: "/a", count: 2, note: "found"))
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
        AcceptTool.method, AcceptPolicy.method,
        SuspendGrant.method, ResumeGrant.method, SetLockdown.method, CreateGrant.method, RotateGrant.method,
        RevokeGrant.method, ForgetValues.method, Ping.method, GapNotice.method, GaugesNotice.method,
        OperatorsNotice.method,
      ] == [
        "hello", "subscribe", "decide", "holds", "sessions", "grants", "servers", "tools", "rules", "call", "records",
        "recent", "history", "preview", "setRule", "clearRule", "acceptTool", "acceptPolicy",
        "suspendGrant", "resumeGrant", "lockdown",
        "createGrant", "rotateGrant", "revokeGrant", "forget", "ping", "gap", "gauges", "operators",
      ])
  }
}
