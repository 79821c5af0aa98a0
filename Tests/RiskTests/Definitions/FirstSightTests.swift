import Foundation
import MCP
import RiskCorpus
import Testing

@testable import Risk

/// What is found in the definitions of real servers, which are as honest as any.
@Suite struct FirstSightTests {
  private let corpus: Corpus

  init() throws {
    corpus = try Corpus(directory: #require(Bundle.module.url(forResource: "Corpus", withExtension: nil)))
  }

  /// Findings in the servers' first lists, when so many stand behind one gateway.
  private func findings(ofSetsOf size: Int) -> [String] {
    let servers = corpus.servers.sorted { $0.name < $1.name }
    return stride(from: 0, to: servers.count, by: size).flatMap { start -> [String] in
      let set = servers[start..<min(start + size, servers.count)]
      return set.flatMap { server -> [String] in
        let others = set.filter { $0.name != server.name }.map { ($0.name, $0.tools.map(\.definition.name)) }
        let inspector = DefinitionInspector(
          tools: server.tools.map(\.definition.name), others: Dictionary(uniqueKeysWithValues: others))
        return server.tools.flatMap { tool in
          inspector.findingsAtFirstSight(in: tool.definition).map {
            "\(server.name) \(tool.definition.name): \($0.kind) `\($0.quote)`"
          }
        }
      }
    }
  }

  @Test("in servers alone, and in as many as one gateway usually has, nothing is found", arguments: [1, 5, 12])
  func servers(size: Int) {
    #expect(findings(ofSetsOf: size) == [])
  }

  @Test func whatIsFoundAmongAllServersIsBearable() {
    let findings = findings(ofSetsOf: corpus.servers.count)
    #expect(findings.count * 300 <= corpus.tools.count, "\(findings)")
  }

  private let inspector = DefinitionInspector(
    tools: ["search", "pay_invoice"], others: ["tracker": ["search", "close_issue"], "mail": ["send_email"]])

  @Test("a tool of the same name counts only if its definition names the other server")
  func sameName() throws {
    func kinds(_ name: String, _ description: String) throws -> [DefinitionFindingKind] {
      let tool = try ToolDefinition(json: ["name": .string(name), "description": .string(description)])
      return inspector.findingsAtFirstSight(in: tool).map(\.kind)
    }
    #expect(try kinds("search", "Searches the shop.") == [])
    #expect(try kinds("search", "Searches the issues of Tracker.") == [.sameName])
    #expect(try kinds("close_isssue", "Closes an issue.") == [.lookalikeName])
    #expect(try kinds("send_ema\u{0456}l", "Sends mail.") == [.lookalikeName])
  }
}
