/// What a tool does, as far as its words tell. The category and level of a tool are those of its worst deed.
enum Deed: CaseIterable {
  case reads
  case seemsToRead
  case readsAnywhere
  case readsAtACost
  case readsSecrets
  case writes
  case sends
  case uploads
  case runsModel
  case runsPaidModel
  case runsAnything
  case starts
  case isUnknown
  case hides
  case destroys
  case movesMoney

  var category: RiskCategory {
    switch self {
    case .reads, .seemsToRead, .readsAnywhere, .readsAtACost, .readsSecrets: .read
    case .writes, .sends, .uploads: .write
    case .runsModel, .runsPaidModel, .runsAnything, .starts, .isUnknown, .hides: .execute
    case .destroys: .destructive
    case .movesMoney: .financial
    }
  }

  var level: RiskLevel {
    switch self {
    case .reads: .low
    case .seemsToRead, .readsAnywhere, .readsAtACost, .writes, .sends, .uploads: .medium
    case .readsSecrets, .runsModel, .runsPaidModel, .runsAnything, .starts, .isUnknown, .hides: .high
    case .destroys, .movesMoney: .critical
    }
  }

  /// The deed in a few words, for a person who has little time.
  var phrase: String {
    switch self {
    case .reads: "only reads"
    case .seemsToRead: "seems to read, but only its description says so"
    case .readsAnywhere: "reads from any address it is given"
    case .readsAtACost: "reads through a paid service"
    case .readsSecrets: "reads secrets"
    case .writes: "changes something"
    case .sends: "sends something out"
    case .uploads: "hands data to a service"
    case .runsModel: "runs a model"
    case .runsPaidModel: "runs a model on a paid service"
    case .runsAnything: "runs commands, code or requests of the agent's choice"
    case .starts: "starts or stops something that acts on its own"
    case .isUnknown: "its name does not tell what it does"
    case .hides: "its definition hides characters"
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

  private var order: Int { Deed.allCases.firstIndex(of: self) ?? 0 }
}
