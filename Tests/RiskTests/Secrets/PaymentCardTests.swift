import Testing

@testable import Risk

@Suite struct PaymentCardTests {
  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SecretText.find(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    "numbers that makers of cards issue",
    arguments: [
      "4111111111111111", "4111 1111 1111 1111", "5555-5555-5555-4444", "2223000048400011", "378282246310005",
      "6011111111111117", "3530111333300000", "30569309025904", "4222222222222",
    ])
  func areCards(number: String) {
    #expect(found(number) == [number])
    #expect(found("card: \(number).") == [number])
  }

  @Test(
    "numbers that are none",
    arguments: [
      "4111111111111112", "490154203237518", "9411111111111111", "41111111111111111", "4111-1111-1111",
      "a4111111111111111",
      "4111111111111111b", "1234567890123456", "4111  1111  1111  1111", "0.4111111111111111",
    ])
  func areNone(number: String) {
    #expect(found(number).isEmpty)
  }
}
