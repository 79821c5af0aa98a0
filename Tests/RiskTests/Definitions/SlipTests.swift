import Testing

@testable import Risk

@Suite struct SlipTests {
  @Test(
    "one slip of the pen",
    arguments: [("issues", "isues"), ("issues", "isssues"), ("issues", "issuse"), ("issues", "issoes"), ("a", "")])
  func slips(meant: String, written: String) {
    #expect(Slip.isOne(from: meant, to: written))
  }

  @Test(
    "none, or more than one", arguments: [("issues", "issues"), ("issues", "isue"), ("issues", "ideas"), ("", "ab")])
  func noSlips(meant: String, written: String) {
    #expect(!Slip.isOne(from: meant, to: written))
  }
}
