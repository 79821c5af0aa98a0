import MCP
import Testing

@testable import Risk

@Suite struct SignalKindTests {
  @Test func everyKindHasANameOfItsOwn() {
    #expect(Set(SignalKind.all.map(\.rawValue)).count == SignalKind.all.count)
    for kind in SignalKind.all { #expect(SignalKind(rawValue: kind.rawValue).floor == kind.floor) }
  }

  @Test func aKindOfANewerGatewayKeepsItsNameAndRaisesNothing() {
    let kind = SignalKind(rawValue: "quantumTunnel")
    #expect(kind.rawValue == "quantumTunnel")
    #expect(kind.floor == .low && kind.category == nil)
    #expect(!SignalKind.all.contains(kind))
  }
}
