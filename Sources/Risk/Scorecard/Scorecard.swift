/// How much each sign speaks for each category: a table that a person can read, and that is fitted to labelled tools.
package struct Scorecard: Sendable {
  /// What speaks before any sign is seen.
  package let start: Weights
  /// The signs in the table, in the order of their names.
  package let names: [Sign.Name]

  private let weights: [Weights]
  /// For each family the places of its signs, by their words.
  private let places: [[String: Int]]

  /// - Parameters:
  ///   - start: What speaks before any sign is seen.
  ///   - weights: The weights of the signs, as log-odds. A sign that is not among them says nothing.
  package init(start: Weights, weights: [Sign.Name: Weights]) {
    self.start = start
    let rows = weights.sorted { $0.key.description < $1.key.description }
    names = rows.map(\.key)
    self.weights = rows.map(\.value)
    var places = SignFamily.allCases.map { _ in [String: Int]() }
    for (place, name) in names.enumerated() { places[Int(name.family.rawValue)][name.word] = place }
    self.places = places
  }

  /// Where a sign stands in the table.
  func place(of name: Sign.Name) -> Int? { places[Int(name.family.rawValue)][name.word] }

  /// What is said of the sign at a place.
  package func weights(at place: Int) -> Weights { weights[place] }

  /// The one in the program.
  package static let builtIn: Scorecard = {
    do {
      return try Scorecard(parsing: String(decoding: PackageResources.risk_scorecard, as: UTF8.self))
    } catch {
      preconditionFailure("the scorecard in the program can't be read: \(error)")
    }
  }()
}
