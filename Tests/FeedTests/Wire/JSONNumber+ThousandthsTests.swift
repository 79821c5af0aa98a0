import MCP
import Testing

@testable import Feed

@Suite("A fraction on the wire")
struct ThousandthsTests {
  @Test(
    "is cut to thousandths, without needless digits",
    arguments: [
      (0, "0"), (1.5, "1.5"), (38.125, "38.125"), (0.0004, "0"), (0.0006, "0.001"), (-0.25, "-0.25"), (-3, "-3"),
      (1e300, "9000000000000"), (.infinity, "0"), (.nan, "0"),
    ] as [(Double, String)])
  func thousandths(_ value: Double, text: String) {
    #expect(JSONNumber(thousandths: value).text == text)
  }
}
