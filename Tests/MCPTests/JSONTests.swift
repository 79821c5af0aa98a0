import MCP
import Testing

@Suite("A JSON value")
struct JSONTests {
  @Test("compares text by bytes, never by canonical equivalence")
  func bytes() {
    #expect(JSON.string("\u{E9}") != JSON.string("e\u{301}"))
  }
}
