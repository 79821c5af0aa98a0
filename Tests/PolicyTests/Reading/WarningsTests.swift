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
