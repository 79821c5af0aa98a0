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
    #expect(try text("exists", "true", being: .undecidable, #"{"x": null}"#) == "x is null")
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
