import Feed
import MCP

extension Samples {
  static let commands: [Sample] = [
    Sample(Hello(version: 1, client: "sluice 1.0", attends: true)), Sample(Subscribe(since: 918_204)),
    Sample(
      Decide(
        id: CallID(rawValue: 4127), digest: "00ff", shown: "11ee", complete: true, decision: .approve, reason: "fine")),
    Sample(ListHolds()), Sample(ListSessions()), Sample(ListGrants()), Sample(ListServers()), Sample(ListTools()),
    Sample(ListRules()), Sample(ShowCall(id: CallID(rawValue: 4127))),
    Sample(ShowRecords(id: CallID(rawValue: 4127))), Sample(ListRecent(limit: 200)),
    Sample(SearchHistory(query: "risk:>=high !tool:list*", before: 12, limit: 50)),
    Sample(
      PreviewRule(server: "git", tool: "x", action: .limit, limit: LimitChange(counter: "images", max: "3"))),
    Sample(
      SetRule(
        server: "git", tool: "x", action: .limit, limit: LimitChange(counter: "images", max: "3"), for: 3600,
        reason: "dear")),
    Sample(ClearRule(server: "git", tool: "x", counter: "images")),
    Sample(AcceptTool(server: "git", tool: "x", hash: "ab")), Sample(AcceptPolicy(server: "git", hash: "ab")),
    Sample(SuspendGrant(grant: "g", reason: "strange")),
    Sample(ResumeGrant(grant: "g")), Sample(SetLockdown(on: true, reason: "strange")),
    Sample(CreateGrant(server: "git", label: "bot")), Sample(RotateGrant(grant: "g")), Sample(RevokeGrant(grant: "g")),
    Sample(ForgetValues(before: 1000, server: "git", reason: "law")),
    Sample(Ping()),
  ]

  static let answers: [Sample] = [
    Sample(
      Welcome(
        version: 1, gateway: "sluice 1.0", pid: 4711, ledger: "k3", seq: 9, mode: "enforce",
        operator: Operator(uid: 4_294_967_294, name: "ana"), may: Right.allCases, lockdown: lockdown,
        operators: ["ana", "ben"], notices: ["no user of its own"])),
    Sample(Subscribed(seq: 918_204)),
    Sample(Settled(id: CallID(rawValue: 4127), outcome: .approved, by: "ben", won: false)),
    Sample(Holds(seq: 9, holds: [heldCall])), Sample(Recent(seq: 9, calls: [row])),
    Sample(History(seq: 9, calls: [row], before: 7)),
    Sample(CallRecords(seq: 9, records: [["seq": 7, "type": "call.decided"]])),
    Sample(CallPage(seq: 9, row: row, held: heldCall, hour: hour)),
    Sample(
      Sessions(
        seq: 9,
        sessions: [
          SessionState(
            session: "s", server: "git", grant: "g", agent: "a", client: "codex", revision: "2025-06-18", openedAt: 1,
            lastUsedAt: 2)
        ])),
    Sample(
      Grants(
        seq: 9,
        grants: [
          GrantState(grant: "g", server: "git", label: "bot", suspended: true, createdAt: 1, lastUsedAt: 2)
        ])),
    Sample(
      Servers(
        seq: 9,
        servers: [
          ServerState(server: "git", transport: "stdio", up: false, problem: "it ended", mode: "observe", tools: 12)
        ])),
    Sample(
      Tools(
        seq: 9,
        tools: [
          ToolState(server: "git", definition: arguments, hash: "ab", risk: risk, drift: toolChange, seen: arguments)
        ])),
    Sample(
      Rules(
        seq: 9,
        servers: [
          ServerRules(
            server: "git", file: "git.json", readAt: 1, defaultAction: "deny", mode: "enforce", problem: "git.json:3",
            problems: ["git.json:3", "git.json:1"], furtherProblems: 4,
            waiting: WaitingPolicy(hash: "ab", since: 2, difference: ["@ 1", "-a", "+b"], cut: false),
            outage: Outage(reason: "it ended", since: 3), calls: 205, allTools: [line],
            tools: [
              ToolRules(
                tool: "x", risk: risk, now: .ask, why: "always", calls: 31, override: ruleOverride, lines: [line],
                drift: toolChange)
            ])
        ], overrides: [ruleOverride], lockdown: lockdown)),
    Sample(RuleSet(override: ruleOverride)), Sample(RuleCleared(overrides: [ruleOverride])),
    Sample(RulePreview(looked: 200, calls: [CallID(rawValue: 3)], loosens: true)), Sample(Done(seq: 9)),
    Sample(NewGrant(grant: "g", server: "git", label: "bot", token: "slc_x")),
  ]

  static let notices: [Sample] = [
    Sample(GapNotice(from: 3, to: 9)), Sample(GaugesNotice(gauges: [gauge], perSecond: 42.5)),
    Sample(OperatorsNotice(operators: ["ana"])), Sample(FeedFailure(code: 3, message: "the digest has changed")),
  ]
}
