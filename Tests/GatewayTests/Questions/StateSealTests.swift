import Feed
import MCP
import Testing

@testable import Gateway

@Suite("Sealed states")
struct StateSealTests {
  private static let seal = StateSeal(key: [UInt8](0..<32))
  private static let state = RequestState(
    kind: .upstream, call: CallID(rawValue: 7), grant: "g1", server: "runware", digest: "aa", paramsHash: [1, 2],
    round: 3, end: 1000, upstreamState: "theirs ‮ \u{0}")

  private func open(
    _ text: String, grant: String = "g1", server: String = "runware", params: [UInt8] = [1, 2], at now: Int64 = 999,
    with seal: StateSeal = Self.seal
  ) throws(StateRefusal) -> RequestState {
    try seal.open(text, grant: grant, server: server, paramsHash: params, at: now)
  }

  @Test("what was sealed is opened whole, and says nothing to others")
  func roundTrip() throws {
    let sealed = try Self.seal.seal(Self.state)
    #expect(try open(sealed) == Self.state)
    #expect(Base64URL.decode(sealed).map { String(decoding: $0, as: UTF8.self).contains("runware") } == false)
  }

  @Test("anything that does not fit is refused, by name")
  func refusals() throws {
    let sealed = try Self.seal.seal(Self.state)
    #expect(throws: StateRefusal.otherGrant) { try open(sealed, grant: "g2") }
    #expect(throws: StateRefusal.otherGrant) { try open(sealed, server: "shop") }
    #expect(throws: StateRefusal.otherParams) { try open(sealed, params: [1, 3]) }
    #expect(throws: StateRefusal.old) { try open(sealed, at: 1000) }
    #expect(throws: StateRefusal.foreign) { try open(sealed, with: StateSeal(key: [UInt8](1..<33))) }
    for text in ["", "a", "not base64 !", sealed + "A", String(sealed.dropLast(2))] {
      #expect(throws: StateRefusal.foreign) { try open(text) }
    }
  }

  @Test("no bit of it can be changed")
  func tampering() throws {
    let bytes = try #require(Base64URL.decode(try Self.seal.seal(Self.state)))
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(throws: StateRefusal.foreign) { try open(Base64URL.encode(changed)) }
    }
  }
}
