import Feed
import MCP

/// What a held call puts to the operators: open until somebody decides, or approved and not spent yet.
struct Question: Equatable {
  /// The call as it was recorded; its id is the question's.
  let decided: CallDecided
  /// The call itself, with its arguments whole.
  let call: ToolCall
  /// SHA-256 of what an equal call has too.
  let paramsHash: [UInt8]
  /// Milliseconds since 1970.
  let askedAt: Int64
  /// When it ends by itself, milliseconds since 1970.
  let expiresAt: Int64
  /// How many people must say yes.
  let approvers: Int
  /// The state that the server gave, if this asks about the answers to a round of the server's own.
  var upstreamState: String?
  /// Whether this asks about a round of a call that was let through before, with room in its limits: it takes none.
  var goesOn = false

  /// Reasons that no rule gave: they stay when the rules change.
  var ownReasons: [Feed.HoldReason] = []

  /// What a yes must name now.
  var digest: CallDigest
  var reasons: [Feed.HoldReason]
  var reservation: Reservation
  /// The requests that are open for it, oldest first.
  var waiters: [Waiter] = []
  /// Where the agent is.
  var wait: WaitState
  /// How often the agent came back.
  var round = 0
  /// Who has said yes so far, while more must.
  var yeses: [String] = []
  /// The yes that let it run, until it is spent.
  var approval: Approval?
  /// When rules or definition last changed under it, milliseconds since 1970.
  var changedAt: Int64?
  /// Whether a `requestState` that names it has left the gateway.
  var hasState = false

  var id: CallID { decided.call }
  var grant: String { decided.grant }
  var isOpen: Bool { approval == nil }

  /// Whether its time, or that of its yes, is over.
  func isOver(at now: Int64) -> Bool { now >= (approval?.lapsesAt ?? expiresAt) }

  /// When the last of its open requests is answered; none = with the question.
  var waitUntil: Int64? {
    waiters.contains { $0.until == nil } ? nil : waiters.compactMap(\.until).max()
  }
}

/// A person's yes to one question, until the one call that it lets run.
struct Approval: Equatable {
  let by: String
  /// Milliseconds since 1970.
  let at: Int64
  /// When it ends unspent, milliseconds since 1970.
  let lapsesAt: Int64

  /// A yes is good for ten minutes at least, however little the question had left: agents are slow to come back.
  static let least: Int64 = 600_000

  init(by: String, at now: Int64, questionEnds: Int64) {
    self.by = by
    at = now
    lapsesAt = Self.end(of: questionEnds, saidAt: now)
  }

  /// When what a person said ends if nobody comes for it, milliseconds since 1970: with the question, but not at once.
  static func end(of questionEnds: Int64, saidAt now: Int64) -> Int64 { max(questionEnds, now + least) }
}
