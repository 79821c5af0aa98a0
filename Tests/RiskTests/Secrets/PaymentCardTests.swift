import Testing

@testable import Risk

@Suite struct PaymentCardTests {
  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SecretText.find(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The issuers' own numbers for tests.
  @Test(
    "cards of every issuer",
    arguments: [
      "4111111111111111", "4222222222222", "5555555555554444", "2223003122003222", "378282246310005", "30569309025904",
      "38520000023237", "6011111111111117", "3530111333300000", "6200000000000005", "4111 1111 1111 1111",
      "3782-822463-10005",
    ])
  func ofEveryIssuer(number: String) {
    #expect(found(number) == [number])
    #expect(found("card: \(number), please") == [number])
    #expect(found("\(number)\n\(number)").count <= 2)
  }

  @Test(
    "what is none",
    arguments: [
      "4111111111111112", "411111111111111", "41111111111111111", "1795526596005", "1111111111111111",
      "9999999999999995", "a4111111111111111", "4111111111111111b", "4111  1111  1111  1111", "4111.1111.1111.1111",
      "0000000000000000", "12345",
    ])
  func isNone(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test func everySingleWrongDigitIsNoticed() {
    let card = Array("5555555555554444".utf8)
    for place in card.indices {
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != card[place] {
        var wrong = card
        wrong[place] = digit
        #expect(SecretText.find(in: wrong).isEmpty)
      }
    }
  }
}
