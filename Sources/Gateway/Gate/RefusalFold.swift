import Feed
import MCP
import Risk

/// Bounds what refused calls put into the ledger: an agent that asks in a loop must not fill it.
///
/// Alike are refusals of one grant, tool and rule with the same level and the same signals: what is more suspicious
/// than the one before it is a record of its own. Of a second, the first that are alike are recorded as they are, as
/// long as their arguments differ. Those that repeat one of them share one record, with their number and without
/// arguments. So do, once there are too many, those whose arguments are others still.
///
/// The agent chooses the tool's name and the signals, so that a bound for all refusals of a grant holds as well: beyond
/// it, those by one rule and with one level share a record, whatever they asked for.
struct RefusalFold {
  private struct Key: Hashable {
    var grant: String
    var rule: String
    var level: RiskLevel
    /// None for what is beyond the bound of the grant.
    var asked: Asked?

    init(_ refusal: CallDecided, asked: Asked?) {
      grant = refusal.grant
      rule = refusal.rule ?? ""
      level = refusal.risk.level
      self.asked = asked
    }
  }

  /// What the agent chooses.
  private struct Asked: Hashable {
    var tool: ByteString
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

  /// How many refusals of a grant were recorded as they are, whatever they are.
  private struct Second {
    var end: Int64
    var recorded = 0
  }

  private var windows: [Key: Window] = [:]
  /// By grant.
  private var seconds: [String: Second] = [:]
  /// What windows whose second is over have folded, until it is taken.
  private var over: [CallDecided] = []

  /// How long refusals that are alike are one, milliseconds.
  static let span: Int64 = 1000
  /// How many that are alike, but for their arguments, are recorded of a second.
  static let mostDifferent = 20
  /// How many of a grant are recorded of a second, whatever they are.
  static let mostInAll = 100

  /// What becomes of a refusal.
  enum Fate: Equatable {
    /// It is recorded as it is.
    case record
    /// The record of this call will stand for it.
    case folded(into: CallID)
  }

  /// Takes a refusal.
  mutating func take(_ refusal: CallDecided, at now: Int64) -> Fate {
    let asked = Asked(tool: ByteString(refusal.tool), signals: Set(refusal.flags.map(\.kind)))
    let alike = Key(refusal, asked: asked)
    close(alike, at: now)
    if let call = windows[alike]?.fold(refusal) { return .folded(into: call) }
    if takesRoom(of: refusal.grant, at: now) {
      windows[alike, default: Window(end: now + Self.span)].recorded.insert(refusal.digest)
      return .record
    }
    let beyond = Key(refusal, asked: nil)
    close(beyond, at: now)
    return .folded(into: refusal.fold(into: &windows[beyond, default: Window(end: now + Self.span)].others))
  }

  /// The records that are due, because their second is over.
  mutating func due(at now: Int64) -> [CallDecided] {
    let ended = windows.filter { now >= $0.value.end }
    for key in ended.keys { close(key, at: now) }
    seconds = seconds.filter { now < $0.value.end }
    defer { over = [] }
    return over.sorted { $0.call < $1.call }
  }

  /// All records that are still open, because the gateway ends.
  mutating func drain() -> [CallDecided] { due(at: .max) }

  /// Ends a window whose second is over. What it folded is kept apart: a flood that goes on must not hold it back.
  private mutating func close(_ key: Key, at now: Int64) {
    guard let end = windows[key]?.end, now >= end, let window = windows.removeValue(forKey: key) else { return }
    over += window.folded
  }

  /// Takes room for a record of a grant, if its second has any left.
  private mutating func takesRoom(of grant: String, at now: Int64) -> Bool {
    var second = seconds[grant] ?? Second(end: now + Self.span)
    if now >= second.end { second = Second(end: now + Self.span) }
    guard second.recorded < Self.mostInAll else { return false }
    second.recorded += 1
    seconds[grant] = second
    return true
  }
}

extension RefusalFold.Window {
  /// Counts a refusal in a record that stands for several.
  ///
  /// - Returns: the call of that record; none if the refusal is the first of its arguments, within the bound.
  fileprivate mutating func fold(_ refusal: CallDecided) -> CallID? {
    if recorded.contains(refusal.digest) { return refusal.fold(into: &repeated[refusal.digest]) }
    guard recorded.count >= RefusalFold.mostDifferent else { return nil }
    return refusal.fold(into: &others)
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
