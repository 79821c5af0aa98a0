import MCP
import Testing

@Suite("Texts of bytes")
struct ByteTextTests {
  @Test(
    "base 64 of addresses, as in RFC 4648, section 10",
    arguments: [
      ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
      ("foobar", "Zm9vYmFy"),
    ])
  func base64(plain: String, text: String) {
    #expect(Base64URL.encode(plain.utf8) == text)
    #expect(Base64URL.decode(text) == Array(plain.utf8))
  }

  @Test("only the one spelling of bytes is read", arguments: ["Zg==", "Zh", "Z", "Zm9v\n", "Zm+v", "é"])
  func oddBase64(text: String) {
    #expect(Base64URL.decode(text) == nil)
  }

  @Test("hexadecimal is lower case, in pairs")
  func hexadecimal() {
    #expect(Hexadecimal.text([0, 171, 255]) == "00abff")
    #expect(Hexadecimal.bytes(of: "00abff") == [0, 171, 255])
    #expect(Hexadecimal.bytes(of: "0") == nil)
    #expect(Hexadecimal.bytes(of: "AB") == nil)
  }
}
