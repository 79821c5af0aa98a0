import MCP
import Testing

@Suite("A quotation")
struct QuotationTests {
  @Test(
    "shows what can't be seen",
    arguments: [
      ("width", "`width`"), ("größe 大", "`größe 大`"), ("\u{1B}[2J", "`\\u{1B}[2J`"), ("a\u{202E}b", "`a\\u{202E}b`"),
      ("\u{200B}\u{E0041}\u{A0}\n", "`\\u{200B}\\u{E0041}\\u{A0}\\u{A}`"), ("`x`", "`` `x` ``"),
      ("no `x` here", "``no `x` here``"), ("a``b", "```a``b```"), ("", "``"),
    ])
  func visible(text: String, quoted: String) { #expect(Quotation(text).description == quoted) }

  @Test("says where it was cut")
  func cut() {
    #expect(Quotation("abcdef", limit: 3).description == "`abc…`")
    #expect(Quotation("abc", limit: 3).description == "`abc`")
  }
}
