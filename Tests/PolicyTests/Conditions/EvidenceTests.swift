import MCP
import Testing

@testable import Policy

@Suite("Evidence")
struct EvidenceTests {
  func text(_ op: String, _ value: String, path: String = "args.x", being truth: Truth, _ text: String) throws
    -> String?
  {
    Evidence(try ConditionTests.condition(op, value, path: path), being: truth, in: try call(text))?.text
  }

  @Test("says what was found and how it compares")
  func values() throws {
    #expect(
      try text("gt", "4", path: "args.numberResults", being: .yes, #"{"numberResults": 6}"#) == "numberResults 6 > 4")
    #expect(try text("lte", "2048", path: "args.width", being: .no, #"{"width": 4096}"#) == "width 4096 > 2048")
    #expect(try text("regex", #""a""#, being: .yes, #"{"x": "cat"}"#) == "x `cat` matches a")
    #expect(try text("exists", "false", being: .no, #"{"x": 1}"#) == "x is given")
    #expect(try text("exists", "true", being: .no, "{}") == "x is not given")
    #expect(try text("lte", "5", being: .no, "{}") == "x is not given")
  }

  @Test("names the element that it found")
  func element() throws {
    let found = try text(
      "eq", #""bad""#, path: "args.items.*.sku", being: .yes, #"{"items": [{"sku": "ok"}, {"sku": "bad"}]}"#)
    #expect(found == "items.1.sku `bad` = `bad`")
  }

  @Test("says why nothing can be decided")
  func undecidable() throws {
    #expect(
      try text("gt", "4", being: .undecidable, #"{"x": "10"}"#) == "x `10` is text: whether it is > 4 can't be decided")
    #expect(
      try text("gt", "4", being: .undecidable, #"{"X": 1}"#) == "x is written `X`: a server may read one as the other")
    #expect(
      try text("gt", "4", being: .undecidable, #"{"__proto__": {"x": 5}}"#)
        == "x is not given, but a server may take it from `__proto__`")
    #expect(try text("exists", "true", being: .undecidable, #"{"x": null}"#) == "x is null")
    #expect(
      try text("contains", "1", being: .undecidable, #"{"x": ["1"]}"#)
        == "x is an array of 1 element: whether it contains 1 can't be decided")
    #expect(
      try text("regex", #""^a$""#, being: .undecidable, #"{"x": 1}"#)
        == "x 1 is a number: whether it matches ^a$ can't be decided")
    #expect(
      try text("neq", "1", being: .undecidable, #"{"x": null}"#) == "x is null: whether it is not 1 can't be decided")
  }

  @Test("says how a server may read what stands where the path leads on")
  func ambiguity() throws {
    #expect(
      try text("eq", #""KP""#, path: "args.to.country", being: .undecidable, #"{"to": "{\"country\": \"KP\"}"}"#)
        == "to is text that a server may read as an object: whether to.country is `KP` can't be decided")
    #expect(
      try text("exists", "false", path: "args.to.country", being: .undecidable, #"{"to": "{}"}"#)
        == "to is text that a server may read as an object: whether to.country is given can't be decided")
    #expect(
      try text("gt", "100", path: "args.a.*.b.*.c", being: .undecidable, #"{"a": [{"b": []}, {"b": {"c": 1}}]}"#)
        == "a.1.b is an object that a server may read as an array: whether a.1.b.*.c is > 100 can't be decided")
    #expect(
      try text("eq", "1", path: "args#/a.b/c", being: .undecidable, #"{"a.b": [{"c": 1}]}"#)
        == "/a.b is an array that a server may read as an object: whether /a.b/c is 1 can't be decided")
    #expect(
      try text("contains", #""gold""#, being: .undecidable, #"{"x": "['gold']"}"#)
        == "x `['gold']` is text that a server may read as an array: whether it contains `gold` can't be decided")
  }

  @Test("says that text may be null to a server")
  func null() throws {
    #expect(
      try text("exists", "true", being: .undecidable, #"{"x": "null"}"#)
        == "x `null` is text that a server may read as null: whether it is given can't be decided")
    #expect(
      try text("neq", #""DE""#, being: .undecidable, #"{"x": "[\"DE\"]"}"#)
        == #"x `["DE"]` is text that a server may read as an array: whether it is not `DE` can't be decided"#)
  }

  @Test("names the number that a server may read instead")
  func rounding() throws {
    #expect(
      try text("gte", "50", being: .undecidable, #"{"x": 49.999999999999999999}"#)
        == "x 49.999999999999999999 is a number that a server may not tell from 50: "
        + "whether it is ≥ 50 can't be decided")
    #expect(
      try text("in", #"["a", 7, 9007199254740993]"#, being: .undecidable, #"{"x": 9007199254740992}"#)
        == "x 9007199254740992 is a number that a server may not tell from 9007199254740993: "
        + "whether it is in `a`, 7, 9007199254740993 can't be decided")
  }

  @Test("cuts what is long and shows what hides")
  func hostile() throws {
    let long = try #require(
      try text("regex", #""a""#, being: .yes, #"{"x": "\#(String(repeating: "a", count: 500))"}"#))
    #expect(long.count < 90)
    #expect(
      try text("regex", #""a""#, being: .yes, #"{"x": "a\u001b[2J\u202e"}"#) == "x `a\\u{1B}[2J\\u{202E}` matches a")
    let digits = String(repeating: "9", count: 300)
    #expect(try #require(try text("gt", "4", being: .yes, #"{"x": \#(digits)}"#)).count < 90)
  }

  @Test("never quotes what a key calls secret", arguments: ["password", "apiKey", "x.Authorization", "access_token"])
  func secret(path: String) throws {
    let keys = path.split(separator: ".").map(String.init)
    let value = keys.reversed().reduce(#""hunter2""#) { #"{"\#($1)": \#($0)}"# }
    let found = try #require(try text("regex", #""unt""#, path: "args.\(path)", being: .yes, value))
    #expect(!found.contains("hunter2"))
    #expect(found.contains("(not shown)"))
  }
}
