import Testing

@testable import Gateway

@Suite struct StringProtocolFieldValueTests {
  @Test(arguments: [("", ""), (" ", ""), (" a b\t", "a b"), ("a", "a"), ("\u{00A0}a", "\u{00A0}a")])
  func spaceAndTabsAreTrimmed(text: String, trimmed: String) {
    #expect(text[...].trimmedOfSpace == trimmed[...])
  }

  @Test(arguments: [
    ("bearer", true), ("BeArEr", true), ("bearers", false), ("beare", false), ("[earer", false), ("", false),
  ])
  func caseIsOfASCIIAlone(text: String, matches: Bool) {
    #expect(text[...].matchesASCII("bearer") == matches)
  }

  @Test func partsAreTrimmed() {
    #expect("a, b ;q=1,,c".fieldValues(separatedBy: ",") == ["a", "b ;q=1", "c"])
  }
}
