import Foundation
import RiskCorpus
import Testing

@testable import Risk

@Suite("The scorecard") struct FitTests {
  @Test("is what the labelled tools give: after a change to words or labels, run `make risk-fit`")
  func isFitted() throws {
    let corpus = try Corpus(directory: #require(Bundle.module.url(forResource: "Corpus", withExtension: nil)))
    let made = ToolVector.all.filter { !$0.trusted }.map { Fit.Example($0) }
    let fitted = try corpus.part(.fitted).examples()
    #expect(Fit().scorecard(for: made + fitted).text == Scorecard.builtIn.text)
  }
}
