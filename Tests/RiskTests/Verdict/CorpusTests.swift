import Foundation
import MCP
import Risk
import RiskCorpus
import Testing

/// The bars that the badges must clear on servers that nothing was fitted to.
@Suite struct CorpusTests {
  private let corpus: Corpus

  init() throws {
    corpus = try Corpus(directory: #require(Bundle.module.url(forResource: "Corpus", withExtension: nil)))
  }

  private func outcomes(_ part: Part) -> [Outcome] {
    corpus.part(part).servers.flatMap { server in
      let classifier = RiskClassifier(trusted: false, server: server.context)
      return server.tools.map { Outcome(server: server.name, tool: $0, verdict: classifier.assess($0.definition)) }
    }
  }

  @Test func theSetIsLargeEnough() {
    #expect(corpus.servers.count >= 60)
    #expect(corpus.tools.count >= 400)
    #expect(corpus.part(.unseen).servers.count >= 20)
  }

  @Test func serversOfOneFamilyAreOnOneSide() {
    #expect(Part(family: "github") == Part(family: "github"))
    #expect(Set(corpus.servers.map(\.name)).count == corpus.servers.count)
  }

  @Test func everyLabelIsArguedInALine() {
    for (server, tool) in corpus.tools {
      let place = "\(server.name) \(tool.definition.name)"
      #expect(!tool.why.isEmpty && tool.why.count <= 100 && !tool.why.contains("\n"), "\(place)")
    }
  }

  @Test func theCategoryIsRightForNineOfTenUnseenTools() {
    let confusion = outcomes(.unseen).confusion
    #expect(confusion.right * 10 >= confusion.all * 9, "\(confusion.right) of \(confusion.all)")
  }

  @Test("what destroys or moves money is never Low", arguments: Part.allCases)
  func harmIsNeverLow(part: Part) {
    for outcome in outcomes(part) where outcome.isMissedHarm {
      Issue.record("\(outcome.server) \(outcome.tool.definition.name): \(outcome.verdict.reasons)")
    }
  }

  @Test("at most one of fifty tools that only read is High", arguments: Part.allCases)
  func readingIsSeldomHigh(part: Part) {
    let outcomes = outcomes(part)
    let reads = outcomes.filter { $0.tool.category == .read }.count
    let alarms = outcomes.filter(\.isFalseAlarm).map { "\($0.server) \($0.tool.definition.name)" }
    #expect(alarms.count * 50 <= reads, "\(alarms)")
  }
}
