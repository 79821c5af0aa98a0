import Foundation
import RiskCorpus
import Testing

extension ToolVector: CustomTestStringConvertible {
  /// The group and the name.
  public var testDescription: String { "\(group): \(name)" }

  /// The rows of `Vectors/tools.json`; none if the file can't be read, which a test tells.
  static let all = rows(of: "tools")

  /// The rows of `Vectors/unfitted.json`, which the scorecard is not fitted to.
  static let unfitted = rows(of: "unfitted")

  private static func rows(of name: String) -> [ToolVector] {
    guard let file = Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Vectors") else {
      return []
    }
    return (try? ToolVector.all(in: file)) ?? []
  }
}
