/// How much each sign speaks for each category: a table that a person can read, and that is fitted to labelled tools.
package struct Scorecard: Sendable {
  /// What speaks before any sign is seen.
  package let start: Weights
  /// The weights of the signs. A sign that is not in the table says nothing.
  package let weights: [Sign.Name: Weights]

  /// - Parameters:
  ///   - start: What speaks before any sign is seen.
  ///   - weights: The weights of the signs, as log-odds.
  package init(start: Weights, weights: [Sign.Name: Weights]) {
    self.start = start
    self.weights = weights
  }

  /// The one in the program.
  package static let builtIn: Scorecard = {
    do {
      return try Scorecard(parsing: String(decoding: PackageResources.risk_scorecard, as: UTF8.self))
    } catch {
      fatalError("the scorecard in the program can't be read: \(error)")
    }
  }()
}
