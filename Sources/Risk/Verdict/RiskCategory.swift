/// What kind of thing a call does, mildest first. Where several apply, the most severe counts.
public enum RiskCategory: String, Codable, Sendable, CaseIterable, Comparable {
  case read = "Read"
  case write = "Write"
  case execute = "Execute"
  case destructive = "Destructive"
  case financial = "Financial"

  /// Whether the left one means less severe.
  public static func < (left: RiskCategory, right: RiskCategory) -> Bool { left.rank < right.rank }

  /// 0 for the mildest.
  var rank: Int {
    switch self {
    case .read: 0
    case .write: 1
    case .execute: 2
    case .destructive: 3
    case .financial: 4
    }
  }

  /// The level that a tool of this category has unless something speaks for another.
  public var usualLevel: RiskLevel {
    switch self {
    case .read: .low
    case .write: .medium
    case .execute: .high
    case .destructive, .financial: .critical
    }
  }
}
