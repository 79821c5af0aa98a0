import MCP
import Testing

@testable import Policy

@Suite("An exact decimal")
struct ExactDecimalTests {
  static let ascending = [
    "-1e400", "-9007199254740993", "-9007199254740992", "-2", "-1.5", "-1e-400", "0", "1e-400", "0.1",
    "0.1000000000000000000000000000000001", "0.3", "1", "1.5", "2", "9007199254740992", "9007199254740993",
    "999999999999999999", "1000000000000000000", "1000000000000000001", "18446744073709551615", "18446744073709551616",
    "123456789012345678901234567890", "1e30", "1e400",
  ]

  @Test("is compared without rounding, beyond 2^53 too")
  func order() throws {
    let values = try Self.ascending.map { try #require(ExactDecimal($0)) }
    for (left, smaller) in values.enumerated() {
      for (right, larger) in values.enumerated() {
        #expect((smaller < larger) == (left < right), "\(smaller) < \(larger)")
        #expect((smaller == larger) == (left == right))
      }
    }
  }

  @Test(
    "is one value however it is written",
    arguments: [
      ["1", "1.0", "10e-1", "0.1E+1", "1e0"], ["0", "-0", "0.000", "0e400", "-0e-400"], ["-1200", "-1.2e3", "-12E2"],
    ])
  func forms(texts: [String]) throws {
    let values = try texts.map { try #require(ExactDecimal($0)) }
    #expect(Set(values).count == 1)
    #expect(Set(values.map(\.text)).count == 1)
  }

  @Test(
    "is no number by any grammar but JSON's",
    arguments: [
      "", "-", "01", "+1", ".5", "5.", "1e", "1e+", "0x10", "1_000", "NaN", "1 ", " 1", "1.5.5", "1e5.5", "--1", "١",
    ])
  func grammar(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test(
    "is refused beyond its reach, and takes no time for it",
    arguments: [
      "1e1001", "1e-1001", "1e99999999999999999999999", "-1e5000000",
    ])
  func reach(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test(
    "adds and subtracts to the last digit",
    arguments: [
      ("0.1", "0.2", "0.3", "-0.1"),
      ("9007199254740992", "1", "9007199254740993", "9007199254740991"),
      ("1e30", "-1e30", "0", "2000000000000000000000000000000"),
      ("999.99", "0.01", "1000", "999.98"),
      ("-5", "3", "-2", "-8"),
      ("0", "-7.5", "-7.5", "7.5"),
    ])
  func arithmetic(left: String, right: String, sum: String, difference: String) throws {
    let (left, right) = (try #require(ExactDecimal(left)), try #require(ExactDecimal(right)))
    #expect((left + right).text == sum)
    #expect((left - right).text == difference)
  }

  @Test("obeys the laws of numbers", arguments: ascending)
  func laws(text: String) throws {
    let value = try #require(ExactDecimal(text))
    for other in try Self.ascending.map({ try #require(ExactDecimal($0)) }) {
      #expect(value + other == other + value)
      #expect((value + other) - other == value)
      #expect((value < other) == (value - other < .zero))
    }
  }

  @Test(
    "is written as a JSON number that reads back as the same value", arguments: ascending + ["25.50", "1e21", "15e39"])
  func text(written: String) throws {
    let value = try #require(ExactDecimal(written))
    #expect(ExactDecimal(value.text) == value)
    #expect(try JSON(parsing: value.text).number != nil)
  }
}
