import Risk

/// How often tools of one category were given another.
package struct Confusion: Sendable {
  private var counts: [RiskCategory: [RiskCategory: Int]] = [:]

  package init() {}

  package mutating func add(labelled: RiskCategory, judged: RiskCategory) {
    counts[labelled, default: [:]][judged, default: 0] += 1
  }

  package func count(labelled: RiskCategory, judged: RiskCategory) -> Int { counts[labelled]?[judged] ?? 0 }

  package func count(labelled: RiskCategory) -> Int { counts[labelled]?.values.reduce(0, +) ?? 0 }

  package func count(judged: RiskCategory) -> Int { counts.values.reduce(0) { $0 + ($1[judged] ?? 0) } }

  package var all: Int { RiskCategory.allCases.reduce(0) { $0 + count(labelled: $1) } }

  package var right: Int { RiskCategory.allCases.reduce(0) { $0 + count(labelled: $1, judged: $1) } }
}
