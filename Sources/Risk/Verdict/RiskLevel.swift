/// How much a call could harm, least first.
public enum RiskLevel: String, Codable, Sendable, CaseIterable, Comparable {
  case low = "Low"
  case medium = "Medium"
  case high = "High"
  case critical = "Critical"

  /// Whether the left one means less harm.
  public static func < (left: RiskLevel, right: RiskLevel) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    case .critical: 3
    }
  }
}
