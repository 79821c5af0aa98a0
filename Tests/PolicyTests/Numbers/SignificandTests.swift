import Testing

@testable import Policy

@Suite("A significand")
struct SignificandTests {
  @Test("is a word as far as eighteen digits go", arguments: [0, 1, 17, 18, 19, 40])
  func form(count: Int) {
    let digits = [UInt8](repeating: 7, count: count)
    let significand = Significand(trimmed: digits)
    if case .word = significand { #expect(count <= 18) } else { #expect(count > 18) }
    #expect(significand.digits == digits)
    #expect(significand.count == count)
    #expect(significand.isZero == (count == 0))
  }

  @Test("has a word with zeros behind it as long as that fits")
  func shifted() {
    #expect(Significand.word(12).word(shiftedBy: 3) == 12_000)
    #expect(Significand.word(0).word(shiftedBy: 1000) == 0)
    #expect(Significand.word(2).word(shiftedBy: 18) == 2_000_000_000_000_000_000)
    #expect(Significand.word(20).word(shiftedBy: 18) == nil)
    #expect(Significand.word(1).word(shiftedBy: 19) == nil)
    #expect(Significand(trimmed: [UInt8](repeating: 1, count: 19)).word(shiftedBy: 0) == nil)
  }
}
