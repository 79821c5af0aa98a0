import MCP
import Testing

@Suite("A request's id")
struct RequestIDTests {
  @Test("`1`, `1.0` and `\"1\"` are three ids")
  func three() throws {
    let ids = try ["1", "1.0", "\"1\""].compactMap { RequestID(json: try JSON(parsing: $0)) }
    #expect(Set(ids).count == 3)
    #expect(ids.map(\.description) == ["1", "1.0", "\"1\""])
  }

  @Test("is a number or a string", arguments: ["null", "true", "[]", "{}"])
  func nothingElse(text: String) throws { #expect(RequestID(json: try JSON(parsing: text)) == nil) }

  @Test("is compared by bytes")
  func bytes() { #expect(RequestID.string("\u{E9}") != .string("e\u{301}")) }
}
