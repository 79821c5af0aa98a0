import Feed
import MCP
import Risk

/// Bounds what refused calls put into the ledger: an agent that asks in a loop must not fill it.
///
/// Alike are refusals of one grant, tool and rule with the same level and the same signals: what is more suspicious
/// than the one before it is a record of its own. Of a second, the first that are alike are recorded as they are, as
/// long as their arguments differ. Those that repeat one of them share one record, with their number and without
/// arguments. So do, once there are too many, those whose arguments are others still.
struct RefusalFold {
  private struct Key: Hashable {
    var grant: String
    var tool: ByteString
    var rule: String
    var level: RiskLevel
    var signals: Set<SignalKind>
  }

  fileprivate struct Window {
    var end: Int64
    /// The digests of those that were recorded as they are.
    var recorded: Set<String> = []
    /// The records that stand for those that repeat one of these, by its digest.
    var repeated: [String: CallDecided] = [:]
    /// The record that stands for those beyond the bound.
    var others: CallDecided?

    var folded: [CallDecided] { repeated.values + (others.map { [$0] } ?? []) }
  }

  private var windows: [Key: Window] = [:]

  /// How long refusals that are alike are one, milliseconds.
  static let span: Int64 = 1000
  /// How many that are alike, but for their arguments, are recorded of a second.
  static let mostDifferent = 20

  /// What becomes of a refusal.
  enum Fate: Equatable {
    /// It is recorded as it is.
    case record
    /// The record of this call will stand for it.
    case folded(into: CallID)
  }

  /// Takes a refusal.
  mutating func take(_ refusal: CallDecided, at now: Int64) -> Fate {
    let key = Key(
      grant: refusal.grant, tool: ByteString(refusal.tool), rule: refusal.rule ?? "", level: refusal.risk.level,
      signals: Set(refusal.flags.map(\.kind)))
    return windows[key, default: Window(end: 0)].take(refusal, at: now)
  }

  /// The records that are due, because their second is over.
  mutating func due(at now: Int64) -> [CallDecided] {
    let over = windows.filter { now >= $0.value.end }
    for key in over.keys { windows[key] = nil }
    return over.values.flatMap(\.folded).sorted { $0.call < $1.call }
  }

  /// All records that are still open, because the gateway ends.
  mutating func drain() -> [CallDecided] { due(at: .max) }
}

extension RefusalFold.Window {
  /// A second that is over begins anew; what is folded stays until it is due.
  fileprivate mutating func take(_ refusal: CallDecided, at now: Int64) -> RefusalFold.Fate {
    if now >= end {
      end = now + RefusalFold.span
      recorded = []
    }
    if recorded.contains(refusal.digest) { return .folded(into: refusal.fold(into: &repeated[refusal.digest])) }
    guard recorded.count < RefusalFold.mostDifferent else { return .folded(into: refusal.fold(into: &others)) }
    recorded.insert(refusal.digest)
    return .record
  }
}

extension CallDecided {
  /// Counts this in a record that stands for several; the first of them gives the record its number.
  fileprivate func fold(into record: inout CallDecided?) -> CallID {
    var folded = record ?? self
    folded.repeats = (record?.repeats ?? 0) + 1
    record = folded
    return folded.call
  }
}
