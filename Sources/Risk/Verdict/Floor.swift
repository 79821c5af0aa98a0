/// What can't be outweighed: words that surely say destruction, money, running or, in a stranger's own hint, writing.
struct Floor {
  let category: RiskCategory
  let sign: Sign

  /// The most severe floor, if there is one. What runs anything can delete too, and is no worse for saying so.
  init?(of signs: Signs) {
    let runsAnything = signs.all.indices.contains { signs.all[$0].deed == .runsAnything }
    var found: (category: RiskCategory, place: Int)?
    for place in signs.all.indices where signs.all[place].deed != nil {
      guard let category = Self.floor(signs.all[place]), category > found?.category ?? .read else { continue }
      if runsAnything, category == .destructive, !signs.all[place].isOfName { continue }
      found = (category, place)
    }
    guard let found else { return nil }
    category = found.category
    sign = signs.all[found.place]
  }

  private static func floor(_ sign: Sign) -> RiskCategory? {
    guard let deed = sign.deed else { return nil }
    switch sign.name.family {
    case .nameLinked: return deed.category
    case .nameLeads, .nameAlso, .choice, .descriptionLeads, .descriptionAlso: return sign.isSure ? deed.category : nil
    case .nameMeans: return deed.category <= .execute ? deed.category : nil
    case .argument where sign.isSure, .argumentOfLook where sign.isSure: return deed.category
    case .argument: return [.runsAnything, .runsPaidModel, .movesMoney].contains(deed) ? deed.category : nil
    case .argumentOfLook: return deed == .runsAnything ? .execute : nil
    case .hint: return .write
    default: return nil
    }
  }
}

extension Sign {
  fileprivate var isOfName: Bool { place == .name }
}
