import Foundation
import RiskCorpus
import Testing

extension CallVector {
  /// The rows of `Vectors/calls.json`.
  static let all: [CallVector] = {
    do {
      let file = try #require(
        Bundle.module.url(forResource: "calls", withExtension: "json", subdirectory: "Vectors"))
      return try all(in: file)
    } catch {
      Issue.record(error)
      return []
    }
  }()
}
