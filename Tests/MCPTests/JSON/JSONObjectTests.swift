import MCP
import Testing

@Suite("A JSON object")
struct JSONObjectTests {
  @Test("replaces in place, adds at the end, removes by nil")
  func setting() {
    var object: JSONObject = ["a": 1, "b": 2]
    object["a"] = 3
    object["c"] = 4
    object["b"] = nil
    object["none"] = nil
    #expect(object == ["a": 3, "c": 4])
    #expect(Array(object.keys) == ["a", "c"])
  }

  @Test("keeps keys apart that only look alike")
  func bytes() {
    var object: JSONObject = ["\u{E9}": 1]
    object["e\u{301}"] = 2
    #expect(object.count == 2)
    #expect(object["\u{E9}"] == 1)
  }
}
