import MCP
import Testing

@Suite("A JSON number")
struct JSONNumberTests {
  @Test("is made of text that follows the grammar", arguments: ["0", "-0", "12.50", "1e-7", "1E+400"])
  func made(text: String) { #expect(JSONNumber(text)?.text == text) }

  @Test(
    "is not made of anything else", arguments: ["", " 1", "1 ", "01", "+1", "1.", ".5", "NaN", "1e401", "0x1", "\"1\""])
  func refused(text: String) { #expect(JSONNumber(text) == nil) }

  @Test("is equal to what is written alike")
  func equality() throws {
    #expect(JSONNumber(10) == JSONNumber("10"))
    #expect(JSONNumber("1.0") != JSONNumber("1"))
  }
}
