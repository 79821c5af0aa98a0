import MCP
import Testing

@testable import Scan

@Suite struct TOMLScalarTests {
  @Test(
    "truth values and numbers are such, what JSON has no value for is text",
    arguments: [
      ("true", "true"), ("false", "false"), ("0", "0"), ("+17", "17"), ("-17", "-17"), ("1_000", "1000"),
      ("3.14", "3.14"),
      ("-0.0", "-0.0"), ("5e+22", "5e+22"), ("1e1_0", "1e10"), ("inf", #""inf""#), ("-nan", #""-nan""#),
      ("0xDEAD_beef", #""0xDEAD_beef""#),
      ("0o17", #""0o17""#), ("0b1_0", #""0b1_0""#), ("1979-05-27", #""1979-05-27""#), ("07:32:00", #""07:32:00""#),
      ("07:32:00.5", #""07:32:00.5""#), ("1979-05-27T07:32:00Z", #""1979-05-27T07:32:00Z""#),
      ("1979-05-27 07:32:00.123-07:00", #""1979-05-27 07:32:00.123-07:00""#),
      ("1979-05-27T07:32:00", #""1979-05-27T07:32:00""#),
    ])
  func values(word: String, json: String) throws {
    let value = try #require(TOMLScalar(word)).value
    #expect(JSONNode(value, at: .start).json.text == json)
  }

  @Test(
    "other words are no values",
    arguments: [
      "", "True", "yes", "null", "npx", "01", "1_", "_1", "1__0", "1.", ".5", "1._5", "+", "0x", "0xG", "0x_1", "-0x1",
      "0b2",
      "1979-05", "1979-05-27X07:32:00", "07:32:00.", "٣", "1979-05-27T",
    ])
  func others(word: String) {
    #expect(TOMLScalar(word)?.value == nil)
  }
}
