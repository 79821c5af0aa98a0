import Policy
import Risk
import Testing

@testable import Scan

@Suite("What a policy leaves open")
struct PolicyReviewTests {
  private func gaps(_ policy: String, _ tools: [ScannedTool], mode: Mode = .enforce) throws -> [String] {
    try Sample(policy).review(tools, mode: mode).gaps.map {
      "\($0.isOpen ? "open" : "note") \($0.kind.rawValue) \($0.tool ?? "–")"
    }
  }

  private static func document(_ tools: String, default action: String = "deny", _ more: String = "") -> String {
    #"{"version": "1", "default": "\#(action)", \#(more) "tools": {\#(tools)}}"#
  }

  @Test("a tool that the policy does not name follows its default")
  func unknown() throws {
    let tools = [try Tools.tool("list"), try Tools.tool("other")]
    #expect(try gaps(Self.document(#""list": {}"#), tools) == ["note unknownTool other"])
    #expect(try gaps(Self.document(#""list": {}"#, default: "allow"), tools) == ["open unknownTool other"])
  }

  @Test(
    "a tool of High or Critical risk wants a limit or a person",
    arguments: [
      ("{}", true), (#"{"require": [{"conditions": [{"path": "args.x", "op": "eq", "value": 1}]}]}"#, true),
      (#"{"limits": [{"counter": "c", "window": "day", "max": 1, "scope": "session"}]}"#, true),
      (#"{"limits": [{"counter": "c", "window": "day", "max": 1, "scope": "grant"}]}"#, false),
      (#"{"limits": [{"counter": "c", "window": "day", "max": 1, "scope": "server"}]}"#, false),
      (#"{"require_approval": [{}]}"#, false),
    ])
  func grave(rules: String, isOpen: Bool) throws {
    for level in RiskLevel.allCases {
      let found = try gaps(Self.document(#""run": \#(rules)"#), [try Tools.tool("run", .execute, level)])
      #expect(found.contains("open unguarded run") == (isOpen && level >= .high), "\(level)")
    }
  }

  private static func condition(_ path: String, _ op: String, _ value: String) -> String {
    #"{"path": "\#(path)", "op": "\#(op)", "value": \#(value)}"#
  }

  private static func rule(_ list: String, _ conditions: String...) -> String {
    #"{"\#(list)": [{"conditions": [\#(conditions.joined(separator: ", "))]}]}"#
  }

  @Test(
    "a rule guards a tool only if it holds for every call of it",
    arguments: [
      (rule("require_approval", condition("risk.level", "gte", #""High""#)), false),
      (rule("require_approval", condition("risk.level", "gte", #""Low""#)), false),
      (rule("require_approval", condition("risk.category", "in", #"["Execute", "Destructive"]"#)), false),
      (rule("require_approval", condition("risk.level", "eq", #""Critical""#)), true),
      // Arguments can make a High call Critical.
      (rule("require_approval", condition("risk.level", "eq", #""High""#)), true),
      (rule("require_approval", condition("args.zzz", "eq", #""never""#)), true),
      (rule("require_approval", condition("args.zzz", "exists", "false")), true),
      (rule("require_approval", condition("risk.signals", "exists", "true")), true),
      (
        rule("require_approval", condition("risk.level", "gte", #""High""#), condition("args.n", "gt", "4")), true
      ),
      (rule("deny_if", condition("risk.level", "gte", #""High""#)), false),
      (rule("deny_if", condition("args.command", "contains", #""rm""#)), true),
      (rule("require", condition("risk.level", "lte", #""Medium""#)), false),
      (rule("require", condition("risk.level", "lte", #""Medium""#), condition("args.n", "lt", "4")), false),
      (rule("require", condition("risk.level", "lte", #""High""#)), true),
    ])
  func conditions(rules: String, isOpen: Bool) throws {
    let found = try gaps(Self.document(#""run": \#(rules)"#), [try Tools.tool("run", .execute, .high)])
    #expect(found == (isOpen ? ["open unguarded run"] : []))
    let forAll = try gaps(
      Self.document(#""run": {}"#, default: "deny", #""all_tools": \#(rules),"#),
      [try Tools.tool("run", .execute, .high)])
    #expect(forAll == found)
  }

  @Test("two rules together guard what neither guards alone")
  func together() throws {
    let rules = #"""
      {"require_approval": [{"conditions": [{"path": "risk.level", "op": "eq", "value": "High"}]}],
       "deny_if": [{"conditions": [{"path": "risk.level", "op": "eq", "value": "Critical"}]}]}
      """#
    #expect(try gaps(Self.document(#""run": \#(rules)"#), [try Tools.tool("run", .execute, .high)]) == [])
  }

  @Test(
    "a limit that no agent would meet is none",
    arguments: [
      (#""max": 600"#, false), (#""max": 601"#, true), (#""max": 1000000000"#, true), (#""max": 0"#, false),
      (#""max": 500, "amount": "args.price""#, false),
      (#""max": 500, "amount": {"path": "args.price", "default": 1}"#, false),
      (#""max": 500, "amount": {"path": "args.price", "default": 0}"#, true),
      (#""max": 1000000000, "amount": {"path": "args.price"}"#, true),
    ])
  func limits(limit: String, isOpen: Bool) throws {
    let rules = #"{"limits": [{"counter": "c", "window": "minute", "scope": "grant", \#(limit)}]}"#
    let found = try gaps(Self.document(#""run": \#(rules)"#), [try Tools.tool("run", .execute, .high)])
    #expect(found == (isOpen ? ["open unguarded run"] : []))
  }

  @Test(
    "says which calls nothing holds",
    arguments: [
      ("{}", ""), (rule("require_approval", condition("args.n", "gt", "4")), " that holds every call"),
      (rule("require_approval", condition("risk.level", "eq", #""High""#)), " once arguments make a call Critical"),
      (
        rule("require_approval", condition("risk.category", "eq", #""Execute""#)),
        " once arguments make a call Critical"
      ),
    ])
  func exceptions(rules: String, which: String) throws {
    let review = try Sample(Self.document(#""run": \#(rules)"#)).review([try Tools.tool("run", .execute, .high)])
    #expect(review.gaps.map(\.message) == ["`run` (High, Execute) is allowed without limit or approval\(which)"])
  }

  @Test("each tool is judged by its own level and category")
  func each() throws {
    let tools = try Tools.several()
    let held = Self.rule("require_approval", Self.condition("risk.level", "eq", #""Critical""#))
    #expect(
      try gaps(Self.document("", default: "allow", #""all_tools": \#(held),"#), tools) == [
        "open unknownTool pay", "open unknownTool delete_file", "open unguarded run", "open unguarded get_secret",
        "open unknownTool write_file", "open unknownTool list_files",
      ])
    let denied = Self.rule("require", Self.condition("risk.level", "lte", #""Medium""#))
    #expect(
      try gaps(Self.document("", default: "allow", #""all_tools": \#(denied),"#), tools) == [
        "open unknownTool write_file", "open unknownTool list_files", "note unknownTool pay",
        "note unknownTool delete_file", "note unknownTool run", "note unknownTool get_secret",
      ])
  }

  @Test("rules for all tools guard each of them; by the default as well")
  func allTools() throws {
    let tools = [try Tools.tool("run", .execute, .high), try Tools.tool("pay", .financial, .critical)]
    let limits = #""all_tools": {"limits": [{"counter": "c", "window": "hour", "max": 9, "scope": "grant"}]},"#
    #expect(try gaps(Self.document(#""run": {}"#, default: "allow", limits), tools) == ["open unknownTool pay"])
    #expect(
      try gaps(Self.document(#""run": {}"#, default: "allow"), tools) == ["open unguarded pay", "open unguarded run"])
  }

  @Test("a hidden tool is closed")
  func hidden() throws {
    let tools = [try Tools.tool("pay", .financial, .critical), try Tools.tool("x")]
    #expect(try gaps(Self.document("", default: "allow", #""hide": ["pay"],"#), tools) == ["open unknownTool x"])
    #expect(try gaps(Self.document("", default: "allow", #""hide": ["*"],"#), tools) == [])
  }

  @Test("rules for tools that are not there, limits that hold nobody, and a policy that is only watched")
  func doubts() throws {
    let policy = Self.document(
      #""list": {"limits": [{"counter": "c", "window": "day", "max": 1, "scope": "session"}]}, "lisst": {}"#,
      default: "deny",
      #""hide": ["gone"],"#)
    let found = try Sample(policy).review([try Tools.tool("list")], mode: .observe).gaps
    #expect(
      found.map(\.message) == [
        "the server's `mode` is `observe`: nothing is stopped",
        "line 1: a limit for a session alone stops no agent: it can open a new session; add one with scope `grant`",
        "line 1: the server has no tool `gone`", "line 1: the server has no tool `lisst`; did you mean `list`?",
      ])
    #expect(found.map(\.kind) == [.observed, .warning, .strayRule, .strayRule])
    #expect(found.map(\.tool) == [nil, nil, "gone", "lisst"])
  }

  @Test("names are shown so that they can't draw")
  func hostile() throws {
    let review = try Sample(Self.document("", default: "allow")).review([try Tools.tool("a\u{1B}[2J\u{202E}")])
    #expect(review.gaps.map(\.message) == [#"`a\u{1B}[2J\u{202E}` is not named: the default allows it"#])
  }
}
