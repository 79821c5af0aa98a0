import Feed
import Risk

/// One line of the feed.
struct FeedRow: Sendable, Equatable {
  /// What makes a row itself, wherever it stands.
  enum ID: Hashable, Sendable {
    case call(CallID)
    case event(Int)
  }

  /// What the row tells.
  enum Content: Sendable, Equatable {
    case call(CallRow)
    case event(EventWords)
  }

  let id: ID
  /// When it came into the feed, milliseconds since 1970.
  let ts: Int64
  var content: Content
  /// What the call asked for; empty for other rows.
  var subject: Subject
  /// Whether the filter lets it through.
  var isShown = true

  init(_ row: CallRow, at ts: Int64) {
    id = .call(row.decided.call)
    self.ts = ts
    content = .call(row)
    let size = row.decided.argumentBytes
    // Of arguments that are too long to be kept here, the row tells at least that.
    let unkept = size > CallRow.keptBytes ? Subject(argumentBytes: size) : Subject(parts: [])
    subject = row.arguments.map { Subject(arguments: $0) } ?? unkept
  }

  init(_ words: EventWords, seq: Int, at ts: Int64) {
    id = .event(seq)
    self.ts = ts
    content = .event(words)
    subject = Subject(parts: [])
  }

  var call: CallRow? {
    if case .call(let row) = content { row } else { nil }
  }

  /// How the call ended; none while it runs.
  var outcome: Outcome? { call?.outcome }

  /// Keeps the words of a verdict once, where the row before has the same.
  mutating func shareVerdict(with row: FeedRow?) {
    guard case .call(var call) = content, let verdict = row?.call?.decided.risk, verdict == call.decided.risk else {
      return
    }
    call.decided.risk = verdict
    content = .call(call)
  }
}

extension CallRow {
  /// Whether it waits for a person.
  var isHeld: Bool { decided.decision == .hold && resolved == nil && outcome == nil }

  /// Whose word it ended by; nobody's, if a yes was never used.
  var settledBy: String? { lapsed == nil ? resolved?.by : nil }

  /// When it was decided for good, milliseconds since 1970: by a rule as it came, or by a person later.
  var settledAt: Int64 { ts + (resolved?.waitedMs ?? 0) }

  /// The row without what only the ledger needs, so that two thousand of them stay small.
  var slim: CallRow {
    var row = self
    row.decided.trace = []
    row.decided.digest = ""
    row.decided.bookings = []
    row.completed?.returned = []
    row.resolved?.returned = []
    if row.decided.argumentBytes > Self.keptBytes { row.arguments = nil }
    return row
  }

  /// Longer arguments are asked for again when somebody wants to see them.
  fileprivate static let keptBytes = 2_048
}
