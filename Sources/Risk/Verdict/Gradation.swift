/// What kind of its category a tool is, and the level that goes with it.
struct Gradation {
  let deed: Deed
  let level: RiskLevel

  /// Below this a reading is only likely, and ranks Medium.
  private static let sure = 0.7

  init(of category: RiskCategory, signs: Signs, confidence: Double) {
    var deeds = signs.all.indices.compactMap { signs.all[$0].deed }.filter { $0.category == category }
    if category == .read, confidence < Self.sure || !signs.nameReads { deeds.append(.seemsToRead) }
    let isLittle = deeds.contains(.destroysLittle)
    deed = isLittle ? .destroysLittle : deeds.max() ?? Self.plainDeed(of: category)
    level = max(deed.level, signs.all.contains(where: \.warns) ? .high : .low)
  }

  private static func plainDeed(of category: RiskCategory) -> Deed {
    switch category {
    case .read: .seemsToRead
    case .write: .writes
    case .execute: .starts
    case .destructive: .destroys
    case .financial: .movesMoney
    }
  }
}

extension Sign {
  /// Whether it makes a tool of any category High: secrets, or a server's own hint that it may destroy.
  fileprivate var warns: Bool { deed == .readsSecrets || (name.family == .hint && deed == .destroys) }
}

extension Signs {
  /// Whether the name itself says that the tool reads.
  fileprivate var nameReads: Bool {
    all.contains { ($0.name.family == .nameLeads || $0.name.family == .nameMeans) && $0.deed?.category == .read }
  }
}
