import Testing

@testable import Gateway

@Suite struct ChildEndingTests {
  @Test(arguments: [
    (ChildEnding.exited(3), "the server `shop` ended with exit code 3: no key"),
    (.signaled(9), "the server `shop` was ended by signal 9: no key"),
    (.notStarted("no such file"), "the server `shop` could not be started: no such file"),
    (.stopped("wrote too much"), "the server `shop` was ended, because it wrote too much"),
  ])
  func saysWhatHappened(ending: ChildEnding, words: String) {
    #expect(ending.words("the server `shop`", lastLine: "no key") == words)
  }

  @Test func withoutALastLineItEndsThere() {
    #expect(
      ChildEnding.exited(0).words("the server `shop`", lastLine: nil) == "the server `shop` ended with exit code 0")
  }
}
