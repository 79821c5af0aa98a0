import Feed
import MCP
import Risk

/// Makes one record out of many equal refusals: an agent that asks in a loop must not fill the ledger.
///
/// The first is recorded as it is. Those that are like it within the next second share one record, with their number
/// and without arguments. Alike are refusals of one grant, tool and rule with the same risk and the same signals: what
/// is more suspicious than the one before it is a record of its own.
struct RefusalFold {
  private struct Key: Hashable {
    var grant: String
    var tool: ByteString
    var rule: String
    var level: RiskLevel
    var signals: Set<SignalKind>
  }

  private struct Window {
    var end: Int64
    /// The record that stands for those that were like it so far.
    var folded: CallDecided?
  }

  private var windows: [Key: Window] = [:]

  /// How long refusals that are alike are one, milliseconds.
  static let span: Int64 = 1000

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
    guard var window = windows[key], now < window.end else {
      windows[key, default: Window(end: 0)].end = now + Self.span
      return .record
    }
    var folded = window.folded ?? refusal
    folded.repeats = (window.folded?.repeats ?? 0) + 1
    window.folded = folded
    windows[key] = window
    return .folded(into: folded.call)
  }

  /// The records that are due, because their second is over.
  mutating func due(at now: Int64) -> [CallDecided] {
    let over = windows.filter { now >= $0.value.end }
    for key in over.keys { windows[key] = nil }
    return over.values.compactMap(\.folded).sorted { $0.call < $1.call }
  }

  /// All records that are still open, because the gateway ends.
  mutating func drain() -> [CallDecided] { due(at: .max) }
}
