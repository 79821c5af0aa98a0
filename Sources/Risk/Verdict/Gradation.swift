/// What kind of its category a tool is, and the level that goes with it.
struct Gradation {
  let deed: Deed
  let level: RiskLevel

  /// Below this a reading is only likely, and ranks Medium.
  private static let sure = 0.7

  init(of category: RiskCategory, signs: Signs, confidence: Double) {
    var deeds = signs.all.compactMap(\.deed).filter { $0.category == category }
    if category == .read, confidence < Self.sure || !signs.nameReads { deeds.append(.seemsToRead) }
    let isLittle = deeds.contains(.destroysLittle)
    deed = isLittle ? .destroysLittle : deeds.max() ?? Self.plainDeed(of: category)
    let warned = signs.all.contains { $0.name.family == .hint && $0.deed == .destroys }
    level = max(deed.level, warned ? .high : .low)
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

extension Signs {
  /// Whether the name itself says that the tool reads.
  fileprivate var nameReads: Bool {
    all.contains { ($0.name.family == .nameLeads || $0.name.family == .nameMeans) && $0.deed?.category == .read }
  }
}
