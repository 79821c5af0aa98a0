import Demo
import MCP
import Policy
import Testing

@Suite struct DemoConfigurationTests {
  @Test("each policy is read without a complaint", arguments: DemoConfiguration.servers.map(\.name))
  func policies(name: String) throws {
    let upstream = try #require(DemoConfiguration.servers.first { $0.name == name })
    let reading = PolicyDocument.read(Array(upstream.policy.utf8), file: upstream.policyFile)
    #expect(reading.diagnostics.map(\.description) == [])
    #expect(reading.document != nil)
  }

  @Test func everyServerCanBeStartedAndHasAnAgent() {
    #expect(DemoConfiguration.servers.map(\.name) == DemoServer.names)
    #expect(Set(DemoConfiguration.grants.map(\.server)) == Set(DemoServer.names))
  }
}
