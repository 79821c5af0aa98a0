import MCP
import Testing

@testable import Policy

@Suite("A condition")
struct ConditionTests {
  static func condition(_ op: String, _ value: String, path: String = "args.x") throws -> Condition {
    let rules = #"{"deny_if": [{"conditions": [{"path": "\#(path)", "op": "\#(op)", "value": \#(value)}]}]}"#
    return try #require(try sample(rules).tools[0].rules.denyIf[0].conditions.first)
  }

  static let yes: [(String, String, String)] = [
    ("eq", "10", "10.0"), ("eq", "10", "1e1"), ("eq", "0", "-0"), ("eq", #""a""#, #""a""#), ("eq", "true", "true"),
    ("eq", "null", "null"), ("neq", "10", "11"), ("neq", #""\u00e9""#, #""e\u0301""#), ("neq", "true", "false"),
    ("in", #"[1, "a", null]"#, "1.0"), ("in", #"[1, "a", null]"#, #""a""#), ("in", #"[1, "a", null]"#, "null"),
    ("not_in", #"[1, "a"]"#, "2"), ("not_in", #"[1, "a"]"#, #""b""#),
    ("lt", "10", "9.99"), ("lte", "10", "10"), ("gt", "9007199254740992", "9007199254740994"),
    ("eq", "9007199254740993", "9007199254740993"), ("lte", "9007199254740993", "9007199254740992"),
    ("gt", "0.1", "0.1000000000000001"), ("gte", "-1e400", "-1e399"), ("gte", "1e-400", "1e-400"),
    ("neq", "123456789012345", "123456789012344"), ("in", "[9007199254740992, 9007199254740993]", "9007199254740993"),
    ("lt", #""b""#, #""a~""#),
    ("gte", #""2026-01-01""#, #""2026-01-01T00:00""#),
    ("exists", "true", "false"), ("exists", "true", #""""#), ("exists", "true", "[]"), ("exists", "true", "{}"),
    ("regex", #""^a.c$""#, #""abc""#), ("contains", #""bc""#, #""abcd""#), ("contains", #""""#, #""abc""#),
    ("contains", "2", "[1, 2.0]"), ("contains", #""a""#, #"[1, "a"]"#), ("contains", "null", "[null]"),
  ]

  static let no: [(String, String, String)] = [
    ("eq", "9007199254740993", "9007199254740994"), ("gt", "9007199254740993", "9007199254740992"),
    ("in", "[9007199254740993]", "9007199254740994.5"), ("gt", "0", "-1e-400"), ("contains", "2", "[1, 2.1]"),
    ("eq", #""\u00e9""#, #""e\u0301""#), ("eq", "true", "false"),
    ("neq", "10", "10.00"), ("in", #"[1, "a"]"#, "2"), ("not_in", #"[1, "a"]"#, "1"), ("lt", "10", "10"),
    ("lte", "10", "10.0000000000001"), ("gt", "4", "4"), ("gte", "4", "3"), ("exists", "false", "1"),
    ("regex", #""^a$""#, #""ab""#), ("contains", #""e""#, #""caf\u00e9""#), ("contains", "2", "[1, 3]"),
    ("contains", "2", "[]"), ("contains", #""abc""#, #""ab""#),
  ]

  /// A value that is there, but of another type than the operator or its operand needs.
  static let undecidable: [(String, String, String)] = [
    ("eq", "10", #""10""#), ("neq", "10", #""10""#), ("eq", #""10""#, "10"), ("eq", "true", "1"), ("eq", "null", "0"),
    ("eq", "10", "null"), ("eq", "10", "[10]"), ("neq", "10", "{}"), ("gt", "4", #""10""#), ("lt", "4", "null"),
    ("lte", "4", "true"), ("gte", #""a""#, "1"), ("in", "[1, 2]", #""1""#), ("not_in", "[1, 2]", #""3""#),
    ("in", #"["a"]"#, "null"), ("not_in", "[null]", "5"), ("in", "[1]", "[1]"), ("exists", "true", "null"),
    ("exists", "false", "null"), ("regex", #""1""#, "1"), ("regex", #""a""#, #"["a"]"#), ("regex", #""a""#, "null"),
    ("contains", #""a""#, "1"), ("contains", "1", #""1""#), ("contains", "1", #"["1"]"#), ("contains", "1", "{}"),
    ("contains", "1", "null"), ("contains", #""a""#, #"[{"a": 1}]"#),
  ]

  /// A number that differs from the operand exactly, but not as a double.
  static let rounded: [(String, String, String)] = [
    ("eq", "123", "123.00000000000000000001"), ("neq", "123", "123.00000000000000000001"),
    ("eq", "9007199254740992", "9007199254740992.5"), ("eq", "9007199254740993", "9007199254740992"),
    ("in", "[123, 9007199254740992]", "123.00000000000000000001"), ("not_in", "[123, 5]", "122.99999999999999999999"),
    ("in", #"["a", 123]"#, "123.00000000000000000001"), ("gte", "50", "49.999999999999999999"),
    ("lt", "50", "49.999999999999999999"), ("lte", "10", "10.0000000000000000000000001"),
    ("gt", "0.1", "0.10000000000000000000000001"), ("gt", "9007199254740992", "9007199254740993"),
    ("gt", "0", "1e-400"), ("eq", "0", "-1e-400"), ("eq", "1e400", "1e399"), ("lt", "-1e399", "-1e400"),
    ("gt", "0.1", "0.1000000000000000055511151231257827"), ("contains", "2", "[1, 2.00000000000000000001]"),
    ("eq", "1234567890123456.7", "1234567890123456.75"),
  ]

  @Test("can't be decided where a server that rounds decides otherwise", arguments: rounded)
  func rounding(row: (String, String, String)) throws { #expect(try truth(row) == .undecidable) }

  @Test(
    "can't be decided of text that a server may read as an array with the part in it",
    arguments: [
      (#""gold""#, #""[\"gold\"]""#, Truth.undecidable), (#""gold""#, #""[\"gol\\u0064\"]""#, .undecidable),
      (#""gold""#, #"" \n[]""#, .no), (#""gold""#, #""[\"silver\\n\"]""#, .no),
      (#""a/b""#, #""[\"a\\/b\"]""#, .undecidable),
      (#""urgent""#, #""[Bug] login fails""#, .no), (#""gold""#, #""{\"gold\": 1}""#, .undecidable),
      ("1", #""[1]""#, .undecidable), (#""gold""#, #""a [gold] ring""#, .yes), (#""gold""#, #""a {silver} ring""#, .no),
    ])
  func parts(part: String, value: String, truth: Truth) throws {
    #expect(try self.truth(("contains", part, value)) == truth)
    #expect(try self.truth(("regex", #""^x""#, value)) == .no, "a pattern asks text as text")
  }

  @Test(
    "can't be decided of text that a server may read as an array with the operand as its element, or as null",
    arguments: [
      ("eq", #""KP""#, #""[\"KP\"]""#), ("neq", #""DE""#, #""[\"DE\", \"KP\"]""#),
      ("in", #"["a", "KP"]"#, #"" [\"KP\"]""#),
      ("not_in", #"["KP"]"#, #""[\"KP\"]""#), ("eq", #""KP""#, #""[\"K\\u0050\"]""#),
      ("gte", #""2026""#, #""[\"1999\"]""#),
      ("lt", #""b""#, #""{\"a\": 1}""#), ("exists", "true", #""null""#), ("exists", "false", #"" null\n""#),
      ("neq", #""root""#, #""null""#), ("regex", #""^n""#, #""null""#),
    ])
  func lists(op: String, operand: String, value: String) throws {
    #expect(try truth((op, operand, value)) == .undecidable)
  }

  @Test(
    "is as it stands of other text that begins like JSON, or with null",
    arguments: [
      ("eq", #""KP""#, #""[draft] DE""#, Truth.no), ("eq", #""[1]""#, #""[1]""#, .yes),
      ("neq", #""KP""#, #""{}""#, .yes),
      ("in", #"["a", "b"]"#, #""[x]""#, .no), ("exists", "true", #""nullable""#, .yes),
      ("eq", #""a""#, #""null and void""#, .no),
    ])
  func ordinaryText(op: String, operand: String, value: String, truth: Truth) throws {
    #expect(try self.truth((op, operand, value)) == truth)
  }

  func truth(_ row: (String, String, String)) throws -> Truth {
    let (op, operand, value) = row
    let object = try call(#"{"x": \#(value)}"#)
    return try Self.condition(op, operand).truth(in: object, over: .any)
  }

  @Test("holds", arguments: yes)
  func holds(row: (String, String, String)) throws { #expect(try truth(row) == .yes) }

  @Test("does not hold", arguments: no)
  func fails(row: (String, String, String)) throws { #expect(try truth(row) == .no) }

  @Test("can't be decided where a server might coerce", arguments: undecidable)
  func undecided(row: (String, String, String)) throws { #expect(try truth(row) == .undecidable) }

  static let operands: [(String, String)] = [
    ("eq", "1"), ("neq", "1"), ("in", "[1]"), ("not_in", "[1]"), ("lt", "1"), ("lte", "1"), ("gt", "1"), ("gte", "1"),
    ("exists", "true"), ("regex", #""1""#), ("contains", "1"), ("eq", "null"),
  ]

  @Test("is false of what is missing, but for `exists: false`", arguments: operands)
  func missing(op: String, operand: String) throws {
    #expect(try Self.condition(op, operand).truth(in: call("{}"), over: .every) == .no)
    #expect(try Self.condition("exists", "false").truth(in: call("{}"), over: .every) == .yes)
  }

  @Test(
    "can't be decided where keys differ only by case, `exists` neither", arguments: operands + [("exists", "false")])
  func keys(op: String, operand: String) throws {
    for text in [#"{"X": 1}"#, #"{"x": 1, "X": 1}"#] {
      #expect(try Self.condition(op, operand).truth(in: call(text), over: .any) == .undecidable)
    }
  }

  @Test(
    "can't be decided where a server may read a value as what the path needs, `exists` neither",
    arguments: operands + [("exists", "false")])
  func containers(op: String, operand: String) throws {
    for text in [#"{"x": "{\"y\": 1}"}"#, #"{"x": "\u00a0{"}"#, #"{"x": [{"y": 1}]}"#] {
      #expect(try Self.condition(op, operand, path: "args.x.y").truth(in: call(text), over: .any) == .undecidable)
    }
    for text in [#"{"x": "[1]"}"#, #"{"x": 1}"#, #"{"x": {"y": 1}}"#] {
      #expect(try Self.condition(op, operand, path: "args.x.*").truth(in: call(text), over: .every) == .undecidable)
    }
  }

  @Test(
    "over all elements, asks every one or any one",
    arguments: [
      ("[5, 6]", Truth.yes, Truth.yes), ("[5, 1]", .no, .yes), ("[1, 2]", .no, .no), (#"[5, "5"]"#, .undecidable, .yes),
      (#"[1, "5"]"#, .no, .undecidable), ("[]", .no, .no),
    ])
  func elements(values: String, every: Truth, any: Truth) throws {
    let condition = try Self.condition("gt", "4", path: "args.x.*")
    let object = try call(#"{"x": \#(values)}"#)
    #expect(condition.truth(in: object, over: .every) == every)
    #expect(condition.truth(in: object, over: .any) == any)
  }

  @Test(
    "beside others: one false makes all false, else one undecidable makes all undecidable",
    arguments: [
      (#"{"x": 1, "y": 1}"#, Truth.yes), (#"{"x": 1, "y": 2}"#, .no), (#"{"x": 1, "y": "1"}"#, .undecidable),
      (#"{"x": "1", "y": 2}"#, .no), (#"{"x": 2, "y": "1"}"#, .no),
    ])
  func conjunction(text: String, truth: Truth) throws {
    let both = [try Self.condition("eq", "1"), try Self.condition("eq", "1", path: "args.y")]
    #expect(both.truth(in: try call(text), over: .any) == truth)
  }

  @Test(
    "is a sentence",
    arguments: [
      ("lte", "2048", "x ≤ 2048"), ("regex", #""(?i)passport""#, "x matches (?i)passport"),
      ("in", #"["a", 2.0]"#, "x in `a`, 2"),
      ("exists", "true", "x is given"), ("exists", "false", "x is not given"), ("not_in", "[null]", "x not in null"),
    ])
  func sentence(op: String, operand: String, text: String) throws {
    #expect(try Self.condition(op, operand).description == text)
  }
}
