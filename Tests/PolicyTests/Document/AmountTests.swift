import MCP
import Testing

@testable import Policy

@Suite("The amount that a limit counts")
struct AmountTests {
  /// What is counted, or why nothing can be.
  func amount(_ path: String, _ text: String) throws -> String {
    let limit = #"{"counter": "c", "window": "day", "max": 9, "scope": "grant", "amount": \#(path)}"#
    let rules = try sample(#"{"limits": [\#(limit)]}"#).tools[0].rules
    switch try #require(rules.limits.first).amount(in: arguments(text)) {
    case .counted(let amount): return amount.text
    case .refused(let because): return because
    }
  }

  @Test(
    "is what a server that rounds reads, if that is more",
    arguments: [
      ("49.999999999999999999", "50"), ("9007199254740993.5", "9007199254740994"), ("0.30", "0.3"),
      ("9007199254740992.5", "9007199254740992.5"), ("25.00000000000000000001", "25.00000000000000000001"),
      ("1e400", "1e400"), ("1e-400", "1e-400"), ("0.1000000000000000055", "0.1000000000000000055"),
    ])
  func rounded(price: String, counted: String) throws {
    #expect(try amount(#""args.price""#, #"{"price": \#(price)}"#) == counted)
  }

  @Test(
    "can't be told where a server may read a value as what the path needs, with a default either",
    arguments: [
      (#"{"order": "{\"total\": 1000}"}"#, "order is text"), (#"{"order": " [{\"total\": 1000}]"}"#, "order is text"),
      (#"{"order": [{"total": 1000}]}"#, "order is an array"),
    ])
  func ambiguous(text: String, found: String) throws {
    #expect(
      try amount(#"{"path": "args.order.total", "default": 1}"#, text)
        == "\(found) that a server may read as an object: how much order.total is can't be decided")
  }

  @Test("can't be told where a server may inherit it, with a default either")
  func inherited() throws {
    #expect(
      try amount(#"{"path": "args.price", "default": 1}"#, #"{"__proto__": {"price": 1000}}"#)
        == "price is not given, but a server may take it from `__proto__`")
  }

  @Test("is the default where the path comes to nothing", arguments: [#"{"order": "plain"}"#, #"{"order": 5}"#, "{}"])
  func nothing(text: String) throws {
    #expect(try amount(#"{"path": "args.order.total", "default": 3}"#, text) == "3")
  }
}
