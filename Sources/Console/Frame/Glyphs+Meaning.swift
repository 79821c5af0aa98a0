import Feed
import Risk

extension Glyphs {
  /// A badge in six columns: shape and word.
  public func badge(_ level: RiskLevel) -> String {
    switch level {
    case .low: low + " LOW "
    case .medium: medium + " MED "
    case .high: high + " HIGH"
    case .critical: critical + " CRIT"
    }
  }

  /// An outcome as shape and word; none = still running.
  public func outcome(_ outcome: Outcome?) -> String {
    switch outcome {
    case nil: running + " running"
    case .done?: yes + " done"
    case .approved?: yes + " approved"
    case .failed?: fault + " failed"
    case .unknown?: fault + " unknown"
    case .denied?: no + " denied"
    case .limit?: no + " limit"
    case .refused?: no + " refused"
    case .expired?: no + " expired"
    case .withdrawn?: no + " withdrawn"
    }
  }

  /// A bar of so many columns; anything left at all shows as one.
  func bar(_ part: Double, columns: Int) -> (full: String, empty: String) {
    let filled = Int((min(1, max(0, part)) * Double(columns)).rounded(.up))
    return (String(repeating: full, count: filled), String(repeating: empty, count: columns - filled))
  }

  /// A line of small columns, as high as their share of the greatest.
  func sparkline(_ values: some Sequence<Int>) -> String {
    let values = Array(values)
    let top = max(1, values.max() ?? 1)
    return values.reduce(into: "") { $0 += spark[$1 * (spark.count - 1) / top] }
  }
}

extension Role {
  /// The colour of a badge.
  init(_ level: RiskLevel) {
    self =
      switch level {
      case .low: .riskLow
      case .medium: .riskMedium
      case .high: .riskHigh
      case .critical: .riskCritical
      }
  }

  /// The colour of an outcome.
  init(_ outcome: Outcome?) {
    self =
      switch outcome {
      case nil: .text
      case .done?, .approved?: .done
      case .failed?, .unknown?: .alarm
      case .denied?, .limit?: .denied
      case .refused?: .refused
      case .expired?, .withdrawn?: .expired
      }
  }
}
