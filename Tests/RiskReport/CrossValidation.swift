import MCP
import Risk
import RiskCorpus

/// Judges each server by a scorecard that was fitted without its family.
struct CrossValidation {
  let fit: Fit
  let folds: Int
  /// What is fitted to beside the servers.
  let always: [Fit.Example]

  func outcomes(of corpus: Corpus) throws(RPCError) -> [Outcome] {
    let families = Set(corpus.servers.map(\.family)).sorted()
    var outcomes: [Outcome] = []
    for fold in 0..<folds {
      let held = Set(families.enumerated().filter { $0.offset % folds == fold }.map(\.element))
      let rest = Corpus(servers: corpus.servers.filter { !held.contains($0.family) })
      let scorecard = fit.scorecard(for: always + (try rest.examples()))
      outcomes += Corpus(servers: corpus.servers.filter { held.contains($0.family) }).outcomes(by: scorecard)
    }
    return outcomes
  }
}
