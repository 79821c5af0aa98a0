import MCP
import Testing

@testable import Policy

@Suite("A path")
struct ArgumentPathTests {
  static let text = #"""
    {"width": 5, "a.b": 1, "a": {"b": 2}, "items": [{"sku": "x"}, {"sku": "y"}, {}], "none": [], "*": 7, "": 8,
     "grid": [[1, 2], [], [3]], "0": "zero", "~": 9, "Height": 1, "Size": 1, "size": 2}
    """#

  /// What each branch ends in: a value's text, `missing`, or the doubtful key.
  func leaves(_ path: String, _ text: String = text) throws -> [String] {
    var leaves: [String] = []
    try ArgumentPath(path).walk(try arguments(text)) { leaf, _ in
      switch leaf {
      case .value(let value): leaves.append(value.text)
      case .missing: leaves.append("missing")
      case .doubtful(let key): leaves.append("doubtful \(key)")
      case .ambiguous(_, let container, let depth): leaves.append("\(container) after \(depth)")
      }
      return true
    }
    return leaves
  }

  @Test(
    "walks objects by key and arrays by index, or over all elements",
    arguments: [
      ("args.width", ["5"]), ("args.a.b", ["2"]), ("args#/a.b", ["1"]), ("args#/a/b", ["2"]),
      ("args.items.0.sku", [#""x""#]), ("args.items.01.sku", ["missing"]), ("args.items.-1", ["missing"]),
      ("args.items.3.sku", ["missing"]), ("args.items.sku", ["missing"]),
      ("args.items.*.sku", [#""x""#, #""y""#, "missing"]), ("args.none.*", ["missing"]), ("args.none.*.x", ["missing"]),
      ("args.grid.*.*", ["1", "2", "missing", "3"]), ("args.width.x", ["missing"]),
      ("args.items.*.sku.x", ["missing", "missing", "missing"]),
      ("args#/*", ["7"]), ("args#/", ["8"]), ("args#/~0", ["9"]), ("args.0", [#""zero""#]),
      ("args.nothing", ["missing"]),
    ])
  func walk(path: String, expected: [String]) throws {
    #expect(try leaves(path) == expected)
  }

  @Test(
    "is in doubt where a server may read a value as what the path needs",
    arguments: [
      ("args.a.b", #"{"a": "{\"b\": 1}"}"#, ["object after 1"]),
      ("args.a.b", #"{"a": "[{\"b\": 1}]"}"#, ["object after 1"]),
      ("args.a.b", #"{"a": " \t\r\n{\"b\": 1}"}"#, ["object after 1"]),
      ("args.a.b", #"{"a": "{"}"#, ["object after 1"]),
      ("args.a.b", #"{"a": "\ufeff\u00a0\u2003\u0085\u200b\u0000{}"}"#, ["object after 1"]),
      ("args.a.1", #"{"a": "[1, 2]"}"#, ["array after 1"]), ("args.a.*", #"{"a": "[1, 2]"}"#, ["array after 1"]),
      ("args#/a.b/c/d", #"{"a.b": {"c": "{}"}}"#, ["object after 2"]),
      ("args.a.*.b", #"{"a": ["{\"b\": 1}", {"b": 2}, "x"]}"#, ["object after 2", "2", "missing"]),
      ("args.a.*.b", #"{"a": {"b": 1}}"#, ["array after 1"]), ("args.a.*", #"{"a": 5}"#, ["array after 1"]),
      ("args.a.*", #"{"a": "plain"}"#, ["array after 1"]), ("args.a.*", #"{"a": ""}"#, ["array after 1"]),
      ("args.a.*", #"{"a": false}"#, ["array after 1"]), ("args.a.0", #"{"a": "plain"}"#, ["array after 1"]),
      ("args.a.0.b", #"{"a": {"b": 1}}"#, ["array after 1"]), ("args.a.0", #"{"a": 5}"#, ["array after 1"]),
      ("args.a.b", #"{"a": [{"b": 1}]}"#, ["object after 1"]), ("args.a.b", #"{"a": ["{}"]}"#, ["object after 1"]),
    ])
  func ambiguity(path: String, text: String, expected: [String]) throws {
    #expect(try leaves(path, text) == expected)
  }

  @Test(
    "comes to nothing in what no server reads as what it needs",
    arguments: [
      ("args.a.b", #"{"a": 5}"#), ("args.a.b", #"{"a": true}"#), ("args.a.b", #"{"a": "plain {}"}"#),
      ("args.a.b", #"{"a": ""}"#), ("args.a.b", #"{"a": " \n"}"#), ("args.a.b", #"{"a": "\"{}\""}"#),
      ("args.a.b", #"{"a": null}"#), ("args.a.*", #"{"a": null}"#), ("args.a.0", #"{"a": null}"#),
      ("args.a.*", #"{"a": []}"#), ("args.a.0", #"{"a": []}"#), ("args.a.1", #"{"a": "plain"}"#),
      ("args.a.1", #"{"a": {"b": 1}}"#), ("args.a.3", #"{"a": ["x"]}"#), ("args.a.b", #"{"a": ["x"]}"#),
      ("args.a.b", #"{"a": [{"b": 1}, {"b": 2}]}"#), ("args.a.b", #"{"a": {"c": "{}"}}"#), ("args.*", #"{"a": 1}"#),
      ("args.*.b", #"{"b": 1}"#), ("args.0", #"{"a": 1}"#),
    ])
  func nothing(path: String, text: String) throws {
    #expect(try leaves(path, text) == ["missing"])
  }

  @Test(
    "is in doubt about keys that differ from it, or from each other, only by case",
    arguments: [
      ("args.height", #"{"Height": 1}"#), ("args.height", #"{"height": 1, "HEIGHT": 2}"#),
      ("args.size", #"{"ſize": 1}"#), ("args.size", #"{"sİze": 1}"#), ("args.pass", #"{"paẞ": 1}"#),
      ("args.k", #"{"\#u{212A}": 1}"#), ("args.größe", #"{"GRÖSSE": 1}"#),
      ("args.a.width", #"{"a": {"Width": 1}}"#), ("args.items.*.sku", #"{"items": [{"SKU": 1}]}"#),
    ])
  func doubt(path: String, text: String) throws {
    let found = try leaves(path, text)
    #expect(found.count == 1 && found[0].hasPrefix("doubtful"), "\(found)")
  }

  @Test(
    "is in doubt about what an object does not have itself, but may inherit",
    arguments: [
      ("args.width", #"{"__proto__": {"width": 5}}"#, "doubtful __proto__"),
      ("args.a.*.b", #"{"a": [{"c": 1, "__proto__": {"b": 5}}]}"#, "doubtful __proto__"),
      ("args.width", #"{"__proto__": {"width": 5}, "width": 1}"#, "1"),
      ("args.__proto__.width", #"{"__proto__": {"width": 5}}"#, "5"),
      ("args.width", #"{"__proto": {"width": 5}}"#, "missing"),
    ])
  func inheritance(path: String, text: String, leaf: String) throws {
    #expect(try leaves(path, text) == [leaf])
  }

  @Test(
    "is looked for beside a key as long as a message without a delay", .timeLimit(.minutes(1)),
    arguments: ["args.width", "args.größe"])
  func longKey(path: String) throws {
    let path = try ArgumentPath(path)
    let object: JSONObject = [String(repeating: "é", count: 1_000_000): 1]
    for _ in 0..<2000 { path.walk(object) { _, _ in false } }
  }

  @Test(
    "is not in doubt about other keys",
    arguments: [
      ("args.e\u{301}", #"{"\#u{E9}": 1}"#), ("args.wid", #"{"width": 1}"#),
      ("args.width", #"{"wid": 1, "widths": 2}"#),
    ])
  func other(path: String, text: String) throws {
    #expect(try leaves(path, text) == ["missing"])
  }

  @Test("is named without its root, with the indices taken")
  func name() throws {
    #expect(try ArgumentPath("args.items.*.sku").name(at: [2]) == "items.2.sku")
    #expect(try ArgumentPath("args.items.*.sku").name() == "items.*.sku")
    #expect(try ArgumentPath("args#/a.b").name() == "/a.b")
    #expect(try ArgumentPath("args.items.*.sku.x").name(at: [2], after: 2) == "items.2")
    #expect(try ArgumentPath("args#/a.b/c~1d/e").name(after: 2) == "/a.b/c~1d")
  }

  @Test(
    "is refused with the remedy",
    arguments: [
      "", "width", "args", "args.", "args..a", ".a", "args#", "args#a", "args#/a~", "Args.a", "risk.level", "args[0]",
    ])
  func refusal(text: String) {
    #expect(throws: PathError.self) { try ArgumentPath(text) }
  }

  @Test(
    "is refused with a path that leads somewhere",
    arguments: [
      ("width", "args.width"), ("input.x", "args.input.x"), ("arguments.width", "args.width"),
      ("Args.width", "args.width"), ("$.items.0", "args.items.0"), (".a", "args.a"), ("arguments#/a.b", "args#/a.b"),
      ("arguments", "args.width"), ("args[0]", "args.width"), ("$.items[0].price", "args.width"), ("*", "args.width"),
      ("input.items[*]", "args.width"), ("arguments#/items/*/price", "args.width"), ("input..x", "args.width"),
    ])
  func remedy(text: String, path: String) {
    let error = #expect(throws: PathError.self) { try ArgumentPath(text) }
    #expect(error?.description.hasSuffix("an argument is written `\(path)`") == true)
  }
}
