import Testing

@testable import Scan

@Suite struct YAMLTextTests {
  @Test(
    "quotes and escapes",
    arguments: [
      ("plain", "\"plain\""), ("a\"b\\c", #""a\"b\\c""#), ("\n\t\u{1B}\u{7F}\u{85}", #""\x0A\x09\x1B\x7F\x85""#),
      ("\u{202E}\u{2028}\u{FEFF}", #""\u202E\u2028\uFEFF""#), ("\u{E0041}", #""\U000E0041""#), ("é日", "\"é日\""),
    ])
  func quoted(text: String, yaml: String) {
    #expect(YAMLText.quoted(text) == yaml)
  }

  @Test("a long key takes a line of its own")
  func keys() {
    #expect(YAMLText.key("a", value: "{}", indent: 2) == ["  \"a\": {}"])
    #expect(YAMLText.key("a", value: nil, indent: 0) == ["\"a\":"])
    let long = String(repeating: "x", count: 600)
    #expect(YAMLText.key(long, value: "{}", indent: 2) == ["  ? \"\(long)\"", "  : {}"])
  }
}
