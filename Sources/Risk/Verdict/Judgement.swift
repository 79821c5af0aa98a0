/// What the signs of a tool come to: a category by the scorecard and the floor, a level by what kind of that category.
struct Judgement {
  let category: RiskCategory
  let level: RiskLevel
  /// What is done, in the light of the category.
  let deed: Deed
  /// From 0 to 1: the share that the scorecard gives to the category.
  let confidence: Double
  /// What moved it, the strongest first.
  let evidence: [Sign]

  init(of signs: Signs, by scorecard: Scorecard) {
    var sum = scorecard.start
    for place in signs.all.indices { if let row = signs.all[place].row { sum += scorecard.weights(at: row) } }
    let shares = sum.shares
    let floor = Floor(of: signs)
    category = Self.category(by: shares, from: floor?.category ?? .read)
    confidence = shares[category]
    let gradation = Gradation(of: category, signs: signs, confidence: confidence)
    deed = gradation.deed
    level = gradation.level
    let moving = (floor.map { [$0.sign] } ?? []) + signs.moving(to: category, by: scorecard)
    evidence = moving.isEmpty ? Array(signs.all.prefix(1)) : moving
  }

  /// What the scorecard says, if that is on the floor or above; else the likeliest category above, if it is likely at
  /// all; else the floor.
  private static func category(by shares: Weights, from floor: RiskCategory) -> RiskCategory {
    let highest = shares.highest(from: floor)
    return highest == shares.highest || shares[highest] >= 0.2 ? highest : floor
  }

  func verdict(hiding: Sign?) -> RiskVerdict {
    guard let hiding, let hides = hiding.deed else {
      return RiskVerdict(category, level, deed, for: evidence, confidence: confidence)
    }
    return RiskVerdict(
      max(category, hides.category), max(level, hides.level), level < hides.level ? hides : deed,
      for: [hiding] + evidence, confidence: confidence)
  }
}

extension Signs {
  /// Those that speak for a category rather than for the others, the strongest first, a dozen at most. What a deed says
  /// is told even if its weight is small; a word that only builds a sentence tells a person nothing.
  fileprivate func moving(to category: RiskCategory, by scorecard: Scorecard) -> [Sign] {
    var pulls: [(place: Int, pull: Double)] = []
    for place in all.indices {
      let speaks = all[place].deed?.category == category
      let pull = (all[place].row.map { scorecard.weights(at: $0).pull(to: category) } ?? 0) + (speaks ? 0.5 : 0)
      if pull > 0.05, speaks || all[place].isTelling(of: category) { pulls.append((place, pull)) }
    }
    return pulls.sorted { $0.pull > $1.pull }.prefix(12).map { all[$0.place] }
  }
}

extension Weights {
  /// How much more this speaks for a category than for the others on average.
  fileprivate func pull(to category: RiskCategory) -> Double {
    self[category] - (sum - self[category]) / 4
  }
}
