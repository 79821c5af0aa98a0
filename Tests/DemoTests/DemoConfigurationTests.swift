import Demo
import MCP
import Policy
import Risk
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

  @Test func allFourBadgesAppear() throws {
    var levels: [String: RiskLevel] = [:]
    for name in DemoServer.names {
      var server = try #require(DemoServer(named: name))
      let answer = server.receive(.request(Request(id: 1, method: "tools/list")), at: 0)
      guard case .response(let response)? = answer.first, case .result(let result) = response.outcome else { continue }
      for tool in try ToolListPage(result: result).tools {
        levels[tool.name] = RiskClassifier(trusted: false).assess(tool).level
      }
    }
    #expect(
      levels == [
        "imageInference": .high, "photoMaker": .high, "imageUpscale": .high, "imageBackgroundRemoval": .high,
        "imageMasking": .high, "videoInference": .high, "imageCaption": .medium, "imageUpload": .medium,
        "modelSearch": .low, "listVideoModels": .low, "getVideoModelInfo": .low, "list_orders": .low,
        "send_email": .medium, "refund_order": .critical,
      ])
  }

  @Test func theHintFitsOnALine() {
    #expect(DemoConfiguration.hint.count <= 78)
  }
}
