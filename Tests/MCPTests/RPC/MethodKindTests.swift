import MCP
import Testing

@Suite("What a method is to the gate")
struct MethodKindTests {
  @Test(
    "a known one has its kind",
    arguments: [
      ("tools/call", MethodKind.call), ("initialize", .upkeep), ("server/discover", .upkeep), ("ping", .upkeep),
      ("tools/list", .upkeep), ("resources/templates/list", .upkeep), ("logging/setLevel", .upkeep),
      ("notifications/cancelled", .upkeep), ("notifications/progress", .upkeep),
      ("notifications/tools/list_changed", .upkeep),
      ("resources/read", .content), ("resources/subscribe", .content), ("subscriptions/listen", .content),
      ("prompts/get", .content), ("completion/complete", .content), ("tasks/result", .content),
      ("sampling/createMessage", .content), ("elicitation/create", .content), ("roots/list", .content),
    ])
  func known(method: String, kind: MethodKind) { #expect(MethodKind(of: method) == kind) }

  @Test(
    "any other is unknown, however much it resembles",
    arguments: [
      "", "tools/Call", "Tools/call", "tools/call ", "tools/call/", "tools/\u{200B}call", "notifications/acme",
      "resources",
    ])
  func unknown(method: String) { #expect(MethodKind(of: method) == .unknown) }
}
