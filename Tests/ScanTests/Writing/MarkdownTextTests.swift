import Testing

@testable import Scan

@Suite struct MarkdownTextTests {
  @Test(
    "markup is escaped, and what hides is shown",
    arguments: [
      ("plain words", "plain words"), ("a|b", #"a\|b"#), ("`x` *y* _z_", #"\`x\` \*y\* \_z\_"#),
      ("<script>&amp;", #"\<script\>\&amp;"#), ("[a](b)", #"\[a\](b)"#),
      ("https://evil.example", #"https:\//evil.example"#),
      ("www.evil.example @ana #1", ##"www\.evil.example \@ana \#1"##), ("![x](y)", #"\!\[x\](y)"#), ("a\\", #"a\\"#),
      ("a\nb", "a‹LF›b"), ("\u{202E}x", "‹202E›x"), ("$x$ ~~y~~", #"\$x\$ \~\~y\~\~"#),
    ])
  func escaped(text: String, markdown: String) {
    #expect(MarkdownText.escaped(text) == markdown)
  }
}
