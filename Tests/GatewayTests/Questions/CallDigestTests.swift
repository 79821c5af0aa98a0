import MCP
import Testing

@testable import Gateway

@Suite("What a yes is bound to")
struct CallDigestTests {
  private static let parts = CallParts(
    grant: "g1", server: "runware", configuration: [1], tool: "t", definition: [2], rules: [3], params: [4])

  @Test("every part counts")
  func everyPart() {
    let changes: [(inout CallParts) -> Void] = [
      { $0.grant = "g2" }, { $0.server = "shop" }, { $0.configuration = [] }, { $0.tool = "T" },
      { $0.definition = [3] }, { $0.rules = [4] }, { $0.params = [] },
    ]
    let digests = changes.map { change in
      var parts = Self.parts
      change(&parts)
      return CallDigest(parts)
    }
    #expect(Set(digests + [CallDigest(Self.parts)]).count == changes.count + 1)
    #expect(CallDigest(Self.parts) == CallDigest(Self.parts))
    #expect(CallDigest(Self.parts).hex.utf8.count == 64)
  }

  @Test("parts can't run together")
  func lengths() {
    var left = Self.parts
    var right = Self.parts
    (left.grant, left.server) = ("g1r", "unware")
    (right.definition, right.rules) = ([2, 3], [])
    #expect(CallDigest(left) != CallDigest(Self.parts))
    #expect(CallDigest(right) != CallDigest(Self.parts))
  }

  @Test("the digest is the one that was written down when the format was fixed")
  func fixed() {
    #expect(CallDigest(Self.parts).hex == "1c51e3bb552a13393b43c913f4a82460a87f458e3f70f53f9c96733d04570f36")
  }
}

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
    #expect(Hexadecimal.text(of: [0, 171, 255]) == "00abff")
    #expect(Hexadecimal.bytes(of: "00abff") == [0, 171, 255])
    #expect(Hexadecimal.bytes(of: "0") == nil)
    #expect(Hexadecimal.bytes(of: "AB") == nil)
  }
}
