import MCP
import Testing

@testable import Policy

@Suite("Warnings against the server's tools")
struct WarningsTests {
  @Test("name rules and hidden names that no tool has, with the nearest that there is")
  func unknown() throws {
    let text = """
      {"version": "1", "default": "deny", "hide": ["*", "imageUplaod", "imageUpload"],
       "tools": {"imageInferense": {}, "imageInference": {}, "e\u{301}": {}}}
      """
    let warnings = try document(text).warnings(against: ["imageInference", "imageUpload", "\u{E9}"])
    #expect(warnings.allSatisfy { $0.severity == .warning })
    #expect(
      warnings.map(\.description).prefix(2) == [
        "test.json:1:51: warning: the server has no tool `imageUplaod` (at /hide/0); did you mean `imageUpload`?",
        "test.json:2:12: warning: the server has no tool `imageInferense` (at /tools/imageInferense); did you mean `imageInference`?",
      ])
    #expect(warnings.count == 3)
  }

  @Test("name no nearest where a server lists more than 500 tools", arguments: [(500, true), (501, false)])
  func many(count: Int, hasHint: Bool) throws {
    let text = #"{"version": "1", "default": "deny", "hide": ["imageUplaod"], "tools": {"imageUploadd": {}}}"#
    let names = ["imageUpload"] + (1..<count).map { "tool\($0)" }
    let warnings = try document(text).warnings(against: names)
    #expect(warnings.map { $0.hint == "did you mean `imageUpload`?" } == [hasHint, hasHint])
    #expect(warnings.map { $0.hint == nil } == [!hasHint, !hasHint])
  }
}

@Suite("Warnings of names that name nothing")
struct NameWarningsTests {
  private func warnings(_ members: String) throws -> [String] {
    let text = #"{"version": "1", "default": "allow", \#(members)}"#
    let reading = PolicyDocument.read(Array(text.utf8), file: "p.json")
    #expect(reading.document != nil, "a warning keeps no document from being used")
    return reading.diagnostics.map { "\($0.pointer) \($0.message)\($0.hint.map { "; \($0)" } ?? "")" }
  }

  @Test(
    "tell of a method that no revision knows, with the nearest that one does",
    arguments: [
      ("resource/read", "deny", "did you mean `resources/read`?"),
      ("Prompts/Get", "deny", "did you mean `prompts/get`?"),
      ("resource/read", "allow", "did you mean `resources/read`?"),
      ("resource/list", "deny", "did you mean `resources/list`?"),
      ("tool/call", "deny", "did you mean `tools/call`?"), ("vendor/look", "deny", "it is refused anyway; take it out"),
    ])
  func method(name: String, action: String, hint: String) throws {
    let pointer = "/methods/" + name.replacing("/", with: "~1")
    #expect(
      try warnings(#""methods": {"\#(name)": "\#(action)"}"#)
        == ["\(pointer) no revision of the protocol has a method `\(name)`; \(hint)"])
  }

  @Test(
    "tell of a pattern, which no name is taken for",
    arguments: [
      (#""hide": ["delete_*"]"#, "/hide/0", "delete_*"), (#""tools": {"image*": {}}"#, "/tools/image*", "image*"),
      (#""tools": {"*": {}}"#, "/tools/*", "*"),
      (#""methods": {"prompts/*": "deny"}"#, "/methods/prompts~1*", "prompts/*"),
      (#""methods": {"*": "allow"}"#, "/methods/*", "*"),
    ])
  func pattern(members: String, pointer: String, name: String) throws {
    let found = try warnings(members)
    #expect(found.count == 1)
    let message = "\(pointer) `\(name)` is taken as it stands: `*` stands for no other names; "
    #expect(found.first?.hasPrefix(message) == true)
  }

  @Test("tell of a path into elements of the arguments, which are an object", arguments: ["args.*", "args.*.sku"])
  func deadEnd(path: String) throws {
    let rule = #"{"conditions": [{"path": "\#(path)", "op": "eq", "value": 1}]}"#
    let found = try warnings(#""all_tools": {"deny_if": [\#(rule)]}"#)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("/all_tools/deny_if/0/conditions/0/path `\(path)` leads nowhere") == true)
  }

  private static let betweenDots = "an index is written `args.items.0`, all elements `args.items.*`"
  private static let onlyByItself = "`*` stands for all elements only by itself: `args.items.*`"
  private static let inPointer = "all elements are written with dots: `args.items.*.price`"

  @Test(
    "tell of a key that was meant for an index or for all elements",
    arguments: [
      ("args.items[0].price", "items[0]", betweenDots), ("args.items[*]", "items[*]", betweenDots),
      ("args.image*", "image*", onlyByItself), ("args.a.**.b", "**", onlyByItself),
      ("args#/items/*/price", "*", inPointer),
    ])
  func keyLikeElements(path: String, key: String, hint: String) throws {
    let rule = #"{"conditions": [{"path": "\#(path)", "op": "eq", "value": 1}]}"#
    let limit = #"{"counter": "c", "window": "day", "max": 1, "scope": "grant", "amount": "\#(path)"}"#
    let words = "`\(key)` is taken for a key as it stands; \(hint)"
    #expect(
      try warnings(#""all_tools": {"deny_if": [\#(rule)], "limits": [\#(limit)]}"#)
        == ["/all_tools/deny_if/0/conditions/0/path \(words)", "/all_tools/limits/0/amount \(words)"])
  }

  @Test(
    "are silent of what names something",
    arguments: [
      #""hide": ["*"]"#, #""methods": {"resources/read": "deny", "vendor/look": "allow"}"#,
      #""tools": {"a_b.c-d": {}}"#,
      #""all_tools": {"deny_if": [{"conditions": [{"path": "args.a.*", "op": "eq", "value": 1}]}]}"#,
      ##""all_tools": {"deny_if": [{"conditions": [{"path": "args#/*", "op": "eq", "value": 1}]}]}"##,
      ##""all_tools": {"deny_if": [{"conditions": [{"path": "args#/a[0]/a*", "op": "eq", "value": 1}]}]}"##,
    ])
  func silence(members: String) throws {
    #expect(try warnings(members).isEmpty)
  }
}

@Suite("The nearest word")
struct NearestTests {
  @Test(
    "is the one a slip away",
    arguments: [
      ("defualt", "default"), ("Default", "default"), ("tool", "tools"), ("alltools", "all_tools"), ("hidden", nil),
      ("x", nil),
      ("methdos", "methods"),
    ])
  func nearest(word: String, expected: String?) {
    #expect(["version", "default", "hide", "methods", "all_tools", "tools"].nearest(to: word) == expected)
  }
}
