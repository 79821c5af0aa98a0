import Testing

@testable import Risk

@Suite struct DecimalTests {
  private func amount(_ text: String) -> Double? {
    var text = text
    return text.withUTF8 { Double(amount: Bytes($0)) }
  }

  @Test(
    "amounts as people write them",
    arguments: [
      ("12", 12), ("12.50", 12.5), ("-3", -3), ("$1,200.75", 1200.75), ("  7 ", 7), ("0.1", 0.1), ("5.", 5),
      ("1234567890123456", 1_234_567_890_123_456), ("", nil), ("12 EUR", nil), ("1.2.3", nil), ("1-2", nil),
      ("--1", nil),
      ("-", nil), (".", nil), ("1e5", nil), ("0x10", nil), ("1111111111111111111111111", nil),
    ] as [(String, Double?)])
  func amounts(text: String, expected: Double?) {
    #expect(amount(text) == expected)
  }

  @Test("numbers of JSON are what they are by the book", arguments: 0..<200)
  func numbers(seed: Int) {
    let whole = (seed &* 7_919_777) % 1_000_003
    for text in [
      "\(whole).\(seed)", "-\(whole)", "\(whole)e-\(seed)", "\(whole)\(whole)\(whole).\(seed)", "0.00\(seed)",
    ] {
      #expect(Double(number: text) == Double(text))
    }
  }
}
