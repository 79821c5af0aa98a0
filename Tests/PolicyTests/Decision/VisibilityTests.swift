import Testing

@testable import Policy

@Suite("What lists show")
struct VisibilityTests {
  let now: Int64 = 1_795_348_800_000

  func ruleset(_ hide: String, _ overrides: [Override] = []) throws -> Ruleset {
    let text = #"{"version": "1", "default": "deny", "hide": \#(hide), "tools": {"t": {}}}"#
    return Ruleset(document: try document(text), overrides: overrides)
  }

  @Test("is everything but what is hidden, listed or not")
  func hidden() throws {
    #expect(try ruleset(#"["h"]"#).isVisible(tool: "t", at: now))
    #expect(try ruleset(#"["h"]"#).isVisible(tool: "u", at: now))
    #expect(try ruleset(#"["h"]"#).isVisible(tool: "H", at: now))
    #expect(try !ruleset(#"["h"]"#).isVisible(tool: "h", at: now))
    #expect(try !ruleset(#"["*"]"#).isVisible(tool: "t", at: now))
  }

  @Test("follows an operator's hide and allow")
  func overrides() throws {
    let hide = Override(id: 1, tool: "t", action: .hide, by: "ana", until: now + 1)
    #expect(try !ruleset("[]", [hide]).isVisible(tool: "t", at: now))
    #expect(try ruleset("[]", [hide]).isVisible(tool: "t", at: now + 1))
    #expect(
      try ruleset(#"["*"]"#, [Override(id: 1, tool: "t", action: .allow, by: "ana")]).isVisible(tool: "t", at: now))
    #expect(try ruleset("[]", [Override(id: 1, tool: "t", action: .deny, by: "ana")]).isVisible(tool: "t", at: now))
  }

  @Test("is nothing without a policy")
  func noPolicy() {
    for mode in Mode.allCases {
      #expect(!Ruleset(document: nil, overrides: [], mode: mode).isVisible(tool: "t", at: now))
    }
  }
}
