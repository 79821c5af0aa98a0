import Feed
import Risk

@testable import Console

extension Pictures {
  private static func gauge(_ counter: String, _ used: String, _ max: String) -> Gauge {
    Gauge(
      server: "runware", counter: counter, window: "minute", scope: "grant", key: "g-design-bot", used: used, max: max,
      resetsAt: now + 49_000)
  }

  static let limit = gauge("imageinference_rate", "6", "10")
  private static let calls60 = gauge("calls", "42", "60")

  private static func tool(
    _ name: String, _ now: RuleAction, _ why: String, _ calls: Int, override: RuleOverride? = nil,
    lines: [RuleLine] = []
  ) -> ToolRules {
    let low = RiskVerdict(category: .read, level: .low, reasons: ["reads"])
    return ToolRules(
      tool: name, risk: verdicts[name] ?? low, now: now, why: why, calls: calls, override: override, lines: lines)
  }

  private static let inferenceLines = [
    RuleLine(
      rule: "/tools/imageInference/require/0", kind: "require", text: "width ≤ 2048",
      message: "At most 2048 pixels wide.", hits: 2),
    RuleLine(
      rule: "/tools/imageInference/deny_if/0", kind: "deny if",
      text: "positivePrompt matches (?i)passport|id card", hits: 0),
    RuleLine(
      rule: "/tools/imageInference/limits/0", kind: "limit", text: "imageinference_rate, 10 a minute for a grant",
      hits: 1, gauge: limit),
    RuleLine(
      rule: "/all_tools/limits/0", kind: "all tools", text: "limit calls, 60 a minute for a grant", hits: 0,
      gauge: calls60),
    RuleLine(
      rule: "/tools/imageInference/require_approval/0", kind: "ask if", text: "numberResults > 4",
      message: "10 min, then denied", hits: 3),
  ]

  static let uploadAsk = RuleOverride(
    id: 3, server: "runware", tool: "imageUpload", action: .ask, until: moment("15:00:00"), by: "ana",
    setAt: moment("13:40:00"))
  static let maskingHide = RuleOverride(
    id: 2, server: "runware", tool: "imageMasking", action: .hide, by: "ben", setAt: moment("13:35:00"))

  static let rules = Rules(
    seq: 900,
    servers: [
      ServerRules(
        server: "runware", file: "policies/runware.json", readAt: moment("13:31:00"), defaultAction: "deny",
        mode: "enforce", calls: 205,
        allTools: [
          RuleLine(
            rule: "/all_tools/limits/0", kind: "limit", text: "60 a minute for a grant", hits: 0, gauge: calls60)
        ],
        tools: [
          tool("getVideoModelInfo", .allow, "listed", 4), tool("imageBackgroundRemoval", .allow, "listed", 6),
          tool("imageCaption", .deny, "not listed", 2),
          tool("imageInference", .ask, "if numberResults > 4", 31, lines: inferenceLines),
          tool("imageMasking", .hide, "override ben, no end", 0, override: maskingHide),
          tool("imageUpload", .ask, "override ana, to 15:00", 5, override: uploadAsk),
          tool("imageUpscale", .allow, "listed", 3, lines: [inferenceLines[3]]),
          tool("listVideoModels", .allow, "listed", 45),
          tool("modelSearch", .allow, "listed", 101), tool("photoMaker", .ask, "always", 1),
          tool("videoInference", .ask, "if duration > 5", 7),
        ]),
      ServerRules(
        server: "shop", file: "policies/shop.yaml", readAt: moment("13:31:00"), defaultAction: "deny", mode: "enforce",
        problem: "policies/shop.yaml:14:3: error: unknown key `defualt`", calls: 61, allTools: [],
        tools: [tool("list_orders", .allow, "listed", 40)]),
    ], overrides: [maskingHide, uploadAsk])

  /// What the gateway tells of the agent that asks for six images.
  static let hour = AgentHour(
    calls: 111, done: 103, denied: 6, held: 2, failed: 0, tool: 31, approved: 2, refused: 1,
    recent: calls.filter { [.denied, .approved, .refused].contains($0.outcome) && $0.decided.agent == "design-bot" },
    gauges: [limit])
}
