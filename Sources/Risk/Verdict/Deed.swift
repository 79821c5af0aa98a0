/// What a tool does, as far as its words tell.
enum Deed: UInt8, CaseIterable {
  case reads
  case seemsToRead
  case readsAnywhere
  case readsAtACost
  case readsSecrets
  case marks
  case writes
  case sends
  case uploads
  case overrides
  case opensDoors
  case acts
  case runsModel
  case runsPaidModel
  case runsAnything
  case starts
  case isUnknown
  case hides
  case destroysLittle
  case destroys
  case movesMoney

  /// As the names of signs have it: what the scorecard need not tell apart shares a word.
  var word: String { Self.words[Int((self == .uploads || self == .overrides ? .writes : self).rawValue)] }

  private static let words = allCases.map { "\($0)" }

  var category: RiskCategory {
    switch self {
    case .reads, .seemsToRead, .readsAnywhere, .readsAtACost, .readsSecrets: .read
    case .marks, .writes, .sends, .uploads, .overrides, .opensDoors: .write
    case .acts, .runsModel, .runsPaidModel, .runsAnything, .starts, .isUnknown, .hides: .execute
    case .destroysLittle, .destroys: .destructive
    case .movesMoney: .financial
    }
  }

  var level: RiskLevel {
    switch self {
    case .reads, .marks: .low
    case .seemsToRead, .readsAnywhere, .readsAtACost, .writes, .sends, .uploads, .acts: .medium
    case .readsSecrets, .overrides, .opensDoors, .runsModel, .runsPaidModel, .runsAnything, .starts, .isUnknown, .hides,
      .destroysLittle:
      .high
    case .destroys, .movesMoney: .critical
    }
  }

  /// The deed in a few words, for a person who has little time.
  var phrase: String {
    switch self {
    case .reads: "only reads"
    case .seemsToRead: "seems to read"
    case .readsAnywhere: "reads from any address it is given"
    case .readsAtACost: "reads through a paid service"
    case .readsSecrets: "reads secrets"
    case .marks: "changes a trifle"
    case .writes: "changes something"
    case .sends: "sends something out"
    case .uploads: "hands data to a service"
    case .overrides: "may write over what is there, or past a safeguard"
    case .opensDoors: "changes who may do what"
    case .acts: "acts on a screen or a page"
    case .runsModel: "runs a model"
    case .runsPaidModel: "runs a model on a paid service"
    case .runsAnything: "runs commands, code or requests of the agent's choice"
    case .starts: "starts or stops something that acts on its own"
    case .isUnknown: "its name does not tell what it does"
    case .hides: "its definition hides characters"
    case .destroysLittle: "destroys what is easily made again"
    case .destroys: "destroys what may not come back"
    case .movesMoney: "moves money"
    }
  }
}

extension Deed: Comparable {
  /// By level, then by category, then in the order of the cases.
  static func < (left: Deed, right: Deed) -> Bool {
    if left.level != right.level { return left.level < right.level }
    if left.category != right.category { return left.category < right.category }
    return left.order < right.order
  }

  private var order: Int { Int(rawValue) }

  /// Its place in that order, from 0.
  var rank: Int { Self.ranks[order] }

  private static let ranks: [Int] = {
    let sorted = Deed.allCases.sorted()
    return Deed.allCases.map { sorted.firstIndex(of: $0) ?? 0 }
  }()
}
