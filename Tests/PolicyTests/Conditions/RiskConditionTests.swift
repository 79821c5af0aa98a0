import MCP
import Testing

@testable import Policy

@Suite("A condition on the risk of a call")
struct RiskConditionTests {
  private func truth(_ path: String, _ op: String, _ value: String, of risk: CallRisk?) throws -> Truth {
    try ConditionTests.condition(op, value, path: path).truth(
      in: CallFacts(tool: "t", arguments: [:], risk: risk), over: .any)
  }

  private func risk(_ level: String, _ category: String = "Write", _ signals: [String] = []) -> CallRisk {
    CallRisk(level: level, category: category, signals: signals)
  }

  @Test("knows the order of the levels", arguments: RiskVocabulary.levels.enumerated().map { ($0.offset, $0.element) })
  func order(rank: Int, level: String) throws {
    for (other, word) in RiskVocabulary.levels.enumerated() {
      let operand = "\"\(word)\""
      #expect(try truth("risk.level", "lt", operand, of: risk(level)) == Truth(rank < other))
      #expect(try truth("risk.level", "lte", operand, of: risk(level)) == Truth(rank <= other))
      #expect(try truth("risk.level", "gt", operand, of: risk(level)) == Truth(rank > other))
      #expect(try truth("risk.level", "gte", operand, of: risk(level)) == Truth(rank >= other))
      #expect(try truth("risk.level", "eq", operand, of: risk(level)) == Truth(rank == other))
      #expect(try truth("risk.level", "neq", operand, of: risk(level)) == Truth(rank != other))
      #expect(try truth("risk.level", "in", "[\(operand)]", of: risk(level)) == Truth(rank == other))
      #expect(try truth("risk.level", "not_in", "[\(operand)]", of: risk(level)) == Truth(rank != other))
    }
  }

  @Test("compares categories and looks for signals")
  func categoriesAndSignals() throws {
    let call = risk("High", "Execute", ["traversal", "secretPath"])
    #expect(try truth("risk.category", "eq", #""Execute""#, of: call) == .yes)
    #expect(try truth("risk.category", "in", #"["Read", "Write"]"#, of: call) == .no)
    #expect(try truth("risk.signals", "contains", #""secretPath""#, of: call) == .yes)
    #expect(try truth("risk.signals", "contains", #""secretValue""#, of: call) == .no)
    #expect(try truth("risk.signals", "exists", "true", of: call) == .yes)
    #expect(try truth("risk.signals", "exists", "true", of: risk("Low")) == .no)
    #expect(try truth("risk.signals", "exists", "false", of: risk("Low")) == .yes)
    #expect(try truth("risk.signals", "contains", #""traversal""#, of: risk("Low")) == .no)
  }

  @Test("is undecidable where the risk is not known, or has a level that policies don't know")
  func unknown() throws {
    #expect(try truth("risk.level", "gte", #""High""#, of: nil) == .undecidable)
    #expect(try truth("risk.signals", "exists", "false", of: nil) == .undecidable)
    #expect(try truth("risk.level", "gte", #""High""#, of: risk("Extreme")) == .undecidable)
  }

  @Test("does not lead into the arguments")
  func arguments() throws {
    let call = CallFacts(
      tool: "t", arguments: ["risk": ["level": "Critical"], "level": "Critical"], risk: risk("Low"))
    #expect(try ConditionTests.condition("eq", #""Low""#, path: "risk.level").truth(in: call, over: .any) == .yes)
    #expect(
      try ConditionTests.condition("eq", #""Critical""#, path: "args.risk.level").truth(in: call, over: .any) == .yes)
  }

  @Test("reads as a sentence, and so does what was found")
  func sentences() throws {
    let call = CallFacts(tool: "t", arguments: [:], risk: risk("Critical", "Write", ["traversal", "secretPath"]))
    func both(_ path: String, _ op: String, _ value: String, _ truth: Truth) throws -> [String] {
      let condition = try ConditionTests.condition(op, value, path: path)
      return [condition.description, Evidence(condition, being: truth, in: call)?.text ?? ""]
    }
    #expect(
      try both("risk.level", "gte", #""High""#, .yes) == ["risk level ≥ High", "risk level Critical ≥ High"])
    #expect(try both("risk.level", "in", #"["Low", "Medium"]"#, .no).last == "risk level Critical not in Low, Medium")
    #expect(
      try both("risk.category", "neq", #""Read""#, .yes)
        == ["risk category ≠ `Read`", "risk category `Write` ≠ `Read`"])
    #expect(
      try both("risk.signals", "contains", #""traversal""#, .yes)
        == ["the call has the signal `traversal`", "the call has the signal `traversal`"])
    #expect(
      try both("risk.signals", "contains", #""secretValue""#, .no).last
        == "the call does not have the signal `secretValue`")
    #expect(
      try both("risk.signals", "exists", "true", .yes) == [
        "the call has signals", "the call has traversal, secretPath",
      ])
  }

  @Test("counts in the revision of the rules")
  func revision() throws {
    func bytes(_ level: String) throws -> [UInt8] {
      let rules = #"{"deny_if": [{"conditions": [{"path": "risk.level", "op": "gte", "value": "\#(level)"}]}]}"#
      return try Ruleset(rules: rules).revisionBytes(for: "t", at: 0)
    }
    #expect(try bytes("High") == bytes("High"))
    #expect(try bytes("High") != bytes("Critical"))
  }

  @Test("is nothing that a limit can count")
  func amount() throws {
    let text = """
      {"version": "1", "default": "allow", "all_tools": {"limits": [{"counter": "c", "window": "day", "max": 1,
      "scope": "grant", "amount": "risk.level"}]}}
      """
    let errors = PolicyDocument.read(Array(text.utf8), file: "p.json").errors.map(\.message)
    #expect(errors == ["a limit can't count a risk; an argument is written `args.width`"])
  }

  @Test("is taken for no argument, however its path is written")
  func spelling() {
    let rule = #"{"conditions": [{"path": "Risk.level", "op": "eq", "value": "High"}]}"#
    let text = #"{"version": "1", "default": "allow", "all_tools": {"deny_if": [\#(rule)]}}"#
    let errors = PolicyDocument.read(Array(text.utf8), file: "p.json").errors.map(\.message)
    #expect(
      errors == [
        "`Risk.level` is nothing that a risk has; write `risk.level`, `risk.category` or `risk.signals`"
      ])
  }
}
