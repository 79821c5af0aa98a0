import Foundation
import RiskCorpus
import Testing

extension ToolVector: CustomTestStringConvertible {
  /// The group and the name.
  public var testDescription: String { "\(group): \(name)" }

  /// The rows of `Vectors/tools.json`; none if the file can't be read, which a test tells.
  static let all: [ToolVector] = {
    guard let file = Bundle.module.url(forResource: "tools", withExtension: "json", subdirectory: "Vectors") else {
      return []
    }
    return (try? ToolVector.all(in: file)) ?? []
  }()
}
