import Testing

@testable import Policy

@Suite("A rule revision")
struct RevisionTests {
  let now: Int64 = 1_795_348_800_000

  func bytes(_ text: String, _ overrides: [Override] = [], file: String = "a.json", at now: Int64? = nil) throws
    -> [UInt8]
  {
    Ruleset(document: try document(text, file: file), overrides: overrides).revisionBytes(for: "t", at: now ?? self.now)
  }

  let base =
    #"{"version": "1", "default": "deny", "tools": {"t": {"limits": [{"counter": "c", "window": "day", "max": 10, "scope": "grant"}]}}}"#

  @Test("is the same for what means the same, however it is written")
  func same() throws {
    let rewritten = #"""
      {"tools": {"u": {"deny_if": [{}]}, "t": {"limits": [{"max": 1e1, "scope": "grant", "window": "day", "counter": "c"}], "require": []}},
       "description": "new words", "default": "deny", "version": "1", "hide": ["u"], "methods": {"prompts/get": "allow"}}
      """#
    let yaml = """
      version: "1"
      default: deny
      tools:
        t: {limits: [{counter: c, window: day, max: 10.0, scope: grant}]}
      """
    #expect(try bytes(base) == bytes(rewritten))
    #expect(try bytes(base) == bytes(yaml, file: "a.yaml"))
  }

  @Test(
    "is another when a rule that can touch the tool changes",
    arguments: [
      #"{"version": "1", "default": "deny", "tools": {"t": {"limits": [{"counter": "c", "window": "day", "max": 11, "scope": "grant"}]}}}"#,
      #"{"version": "1", "default": "allow", "tools": {"t": {"limits": [{"counter": "c", "window": "day", "max": 10, "scope": "grant"}]}}}"#,
      #"{"version": "1", "default": "deny", "hide": ["t"], "tools": {"t": {"limits": [{"counter": "c", "window": "day", "max": 10, "scope": "grant"}]}}}"#,
      #"{"version": "1", "default": "deny", "all_tools": {"deny_if": [{"conditions": [{"path": "args.a", "op": "eq", "value": 1}]}]}, "tools": {"t": {"limits": [{"counter": "c", "window": "day", "max": 10, "scope": "grant"}]}}}"#,
      #"{"version": "1", "default": "deny"}"#,
      #"{"version": "1", "default": "deny", "tools": {"t": {}}}"#,
    ])
  func other(text: String) throws {
    #expect(try bytes(base) != bytes(text))
  }

  @Test("tells text from numbers in a condition's value")
  func types() throws {
    func conditioned(_ value: String) throws -> [UInt8] {
      try bytes(
        #"{"version": "1", "default": "deny", "tools": {"t": {"deny_if": [{"conditions": [{"path": "args.a", "op": "eq", "value": \#(value)}]}]}}}"#
      )
    }
    #expect(try conditioned("4") != conditioned(#""4""#))
    #expect(try conditioned("4") == conditioned("4.0"))
  }

  @Test("follows the overrides in force for the tool, not who made them")
  func overrides() throws {
    let ask = Override(id: 1, tool: "t", action: .ask, by: "ana", until: now + 10)
    #expect(try bytes(base, [ask]) != bytes(base))
    #expect(try bytes(base, [ask], at: now + 10) == bytes(base))
    #expect(try bytes(base, [ask]) == bytes(base, [Override(id: 2, tool: "t", action: .ask, by: "ben")]))
    #expect(try bytes(base, [Override(id: 1, tool: "u", action: .ask, by: "ana")]) == bytes(base))
  }
}
