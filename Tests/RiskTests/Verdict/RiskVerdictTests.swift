import Foundation
import Testing

@testable import Risk

@Suite struct RiskVerdictTests {
  @Test func aRecordOfAVersionWithoutConfidenceIsRead() throws {
    let record = Data(#"{"category":"Read","level":"Low","reasons":["only reads"]}"#.utf8)
    let verdict = try JSONDecoder().decode(RiskVerdict.self, from: record)
    #expect(verdict == RiskVerdict(category: .read, level: .low, reasons: ["only reads"]))
    #expect(verdict.confidence == nil)
  }

  @Test func confidenceIsRoundedToHundredths() {
    let sign = Sign(.nameLeads, "reads", deed: .reads, at: .name, quoting: "get")
    let verdict = RiskVerdict(.read, .low, .reads, for: [sign, sign], confidence: 0.98765)
    #expect(verdict.confidence == 0.99)
    #expect(verdict.reasons == ["only reads", "name: `get`"])
  }

  @Test func whatIsUnknownHasNoConfidence() {
    let verdict = RiskClassifier.unknown(toolNamed: "x")
    #expect(verdict.category == .execute && verdict.level == .high && verdict.confidence == 0)
  }
}
