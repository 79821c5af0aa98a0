import Foundation
import MCP
import Risk
import RiskCorpus

/// `risk-report` prints how well the labelled tools are judged. Run in the root of the repository.
@main struct RiskReport {
  static func main() {
    do {
      try run(CommandLine.arguments.dropFirst().first)
    } catch {
      FileHandle.standardError.write(Data("risk-report: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(_ command: String?) throws {
    let corpus = try Corpus(directory: URL(filePath: "Tests/RiskTests/Corpus"))
    let vectors = try ToolVector.all(in: URL(filePath: "Tests/RiskTests/Vectors/tools.json"))
    let made = vectors.filter { !$0.trusted }.map(Fit.Example.init)
    let fitted = corpus.part(.fitted)
    switch command {
    case nil:
      for part in Part.allCases {
        Tables(corpus.part(part).outcomes(by: .builtIn), of: corpus.part(part)).print("\(part)")
      }
      let calls = try CallVector.all(in: URL(filePath: "Tests/RiskTests/Vectors/calls.json"))
      for part in Part.allCases { SignalTable(calls.part(part)).print("\(part)") }
    case "fit":
      let scorecard = Fit().scorecard(for: made + (try fitted.examples()))
      try Data(scorecard.text.utf8).write(to: URL(filePath: "Sources/Risk/Scorecard/risk.scorecard"))
    case "check":
      guard Fit().scorecard(for: made + (try fitted.examples())).text == Scorecard.builtIn.text else {
        throw CorpusError(
          file: "risk.scorecard", reason: "is not what the labelled tools give; fit it anew with `make risk-fit`")
      }
    case "validate":
      let outcomes = try CrossValidation(fit: Fit(), folds: 10, always: made).outcomes(of: fitted)
      let tables = Tables(outcomes, of: fitted)
      tables.print("cross-validated")
      tables.printMisses()
    case "speed":
      try Speed(corpus: corpus).print()
      SignalSpeed().print()
    case let other?:
      throw CorpusError(
        file: other,
        reason: "there are only `fit`, `check`, `validate` and `speed`; without one, the tables are printed")
    }
  }
}
