import Testing

@testable import Policy

@Suite("Methods other than tools/call")
struct MethodTests {
  func ruleset(_ action: String, mode: Mode = .enforce) throws -> Ruleset {
    let text = #"""
      {"version": "1", "default": "\#(action)", "methods": {"resources/read": "allow", "prompts/get": "deny", "vendor/look": "allow"}}
      """#
    return Ruleset(document: try document(text), overrides: [], mode: mode)
  }

  func word(_ verdict: MethodVerdict) -> String {
    switch verdict {
    case .upkeep: "upkeep"
    case .allow(let rule): "allow \(rule)"
    case .deny(let denial): "deny \(denial.rule)"
    case .observed(let denial): "observed \(denial.rule)"
    }
  }

  @Test(
    "pass if they are upkeep, else follow `methods`, else `default`; unknown ones are refused",
    arguments: [
      ("ping", "upkeep", "upkeep"), ("tools/list", "upkeep", "upkeep"), ("notifications/cancelled", "upkeep", "upkeep"),
      ("resources/read", "allow /methods/resources~1read", "allow /methods/resources~1read"),
      ("prompts/get", "deny /methods/prompts~1get", "deny /methods/prompts~1get"),
      ("completion/complete", "allow (default)", "deny (default)"),
      ("sampling/createMessage", "allow (default)", "deny (default)"),
      ("vendor/look", "allow /methods/vendor~1look", "allow /methods/vendor~1look"),
      ("vendor/other", "deny (default)", "deny (default)"), ("Resources/read", "deny (default)", "deny (default)"),
    ])
  func table(method: String, underAllow: String, underDeny: String) throws {
    #expect(word(try ruleset("allow").judge(method: method)) == underAllow)
    #expect(word(try ruleset("deny").judge(method: method)) == underDeny)
  }

  @Test("are stopped by suspension and lockdown, upkeep is not")
  func stopped() throws {
    let ruleset = try ruleset("allow")
    #expect(word(ruleset.judge(method: "resources/read", suspended: true)) == "deny (suspended)")
    #expect(word(ruleset.judge(method: "resources/read", lockdown: true)) == "deny (lockdown)")
    #expect(word(ruleset.judge(method: "tools/list", lockdown: true)) == "upkeep")
  }

  @Test("pass in observe mode if the document is all that stops them")
  func observe() throws {
    let ruleset = try ruleset("deny", mode: .observe)
    #expect(word(ruleset.judge(method: "completion/complete")) == "observed (default)")
    #expect(word(ruleset.judge(method: "vendor/other")) == "deny (default)")
  }

  @Test("are refused without a policy")
  func noPolicy() {
    #expect(word(Ruleset(document: nil, overrides: []).judge(method: "resources/read")) == "deny (no policy)")
  }
}
