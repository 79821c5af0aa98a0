import Audit
import MCP
import Testing

@testable import Gateway

@Suite("What a yes is bound to")
struct CallDigestTests {
  private static let parts = CallParts(
    grant: "g1", server: "runware", configuration: [1], tool: "t", definition: [2], rules: [3], params: [4])

  private static let key = StateKey(bytes: [UInt8](repeating: 7, count: 32))

  @Test("who has not the key can't tell which parts a digest is of")
  func keyed() {
    let other = StateKey(bytes: [UInt8](repeating: 8, count: 32))
    #expect(CallDigest(Self.parts, key: Self.key) != CallDigest(Self.parts, key: other))
  }

  @Test("every part counts")
  func everyPart() {
    let changes: [(inout CallParts) -> Void] = [
      { $0.grant = "g2" }, { $0.server = "shop" }, { $0.configuration = [] }, { $0.tool = "T" },
      { $0.definition = [3] }, { $0.rules = [4] }, { $0.params = [] },
    ]
    let digests = changes.map { change in
      var parts = Self.parts
      change(&parts)
      return CallDigest(parts, key: Self.key)
    }
    #expect(Set(digests + [CallDigest(Self.parts, key: Self.key)]).count == changes.count + 1)
    #expect(CallDigest(Self.parts, key: Self.key) == CallDigest(Self.parts, key: Self.key))
    #expect(CallDigest(Self.parts, key: Self.key).hex.utf8.count == 64)
  }

  @Test("parts can't run together")
  func lengths() {
    var left = Self.parts
    var right = Self.parts
    (left.grant, left.server) = ("g1r", "unware")
    (right.definition, right.rules) = ([2, 3], [])
    #expect(CallDigest(left, key: Self.key) != CallDigest(Self.parts, key: Self.key))
    #expect(CallDigest(right, key: Self.key) != CallDigest(Self.parts, key: Self.key))
  }

  @Test("the digest is the one that was written down when the format was fixed")
  func fixed() {
    #expect(
      CallDigest(Self.parts, key: Self.key).hex == "8b7fdff32f7f03c8983af84c6027cde89811829bcdcdf31f7e421bc91996d7f7")
  }
}
