import Feed
import MCP

/// What the records come to: the state of a gateway as it was when the last of them was written.
///
/// There is no second store. Whatever outlives a gateway is found here, one event after the other.
public struct Fold: Sendable, Equatable {
  /// The last event's place; 0 before the first.
  public internal(set) var seq = 0
  /// The last event's time, milliseconds since 1970. The clock never runs behind it.
  public internal(set) var ts: Int64 = 0

  /// What calls have taken from the counters in windows that had not ended at ``ts``.
  public internal(set) var bookings = BookingTally()
  /// Set while a lockdown is on.
  public internal(set) var lockdown: LockdownState?
  /// The number that the next call gets.
  public internal(set) var nextCall = CallID(rawValue: 1)
  /// The number that the next override gets.
  public internal(set) var nextOverride = 1
  /// How many grants were ever created; more than there are.
  public internal(set) var grantsCreated = 0
  /// How many sessions were ever opened.
  public internal(set) var sessionsOpened = 0

  /// Questions that nobody has ended. Those of an earlier process end `withdrawn`, in the transaction that records
  /// `gateway.started`: a fold need not look for them before that record.
  public internal(set) var questions: [CallID: OpenQuestion] = [:]
  /// Approvals that no call has spent, by the question that was approved.
  public internal(set) var approvals: [CallID: OpenQuestion] = [:]
  /// Calls that were forwarded, or about to be, and have no end. Those of an earlier process end `unknown`, in the
  /// transaction that records `gateway.started`.
  public internal(set) var running: [CallID: CallDecided] = [:]
  /// Approved calls that failed without an answer: where surely nothing was sent, their yes is good again, and an
  /// `approval.spent` has them run once more. With the process, the yes is gone.
  var unsent: [CallID: CallDecided] = [:]

  /// Orders to forget values that were not carried out to the end, by their places, oldest first.
  public internal(set) var forgetting: [ForgettingOrder] = []

  var grantTable: [ByteString: FoldedGrant] = [:]
  var grantOrder: [ByteString] = []
  var sessionTable: [ByteString: SessionOpened] = [:]
  var overrideTable: [OverridePlace: RuleOverride] = [:]
  var pinTable: [ToolPlace: ToolAccepted] = [:]
  var pinOrder: [ToolPlace] = []

  /// The state of a gateway that never ran.
  public init() {}

  /// Goes on by one event. Events come in the order of their places; of a type that is not known, only place and time
  /// count.
  public mutating func apply(_ event: Event) {
    seq = event.seq
    if event.ts / 60_000 > ts / 60_000 { bookings.forget(endedBefore: event.ts) }
    ts = max(ts, event.ts)
    switch event.body {
    case .callDecided(let body): apply(body, at: event.ts)
    case .callHeld(let body): questions[body.call]?.held = body
    case .callChanged(let body): apply(body)
    case .callResolved(let body): apply(body)
    case .approvalSpent(let body): apply(body)
    case .approvalLapsed(let body): apply(body)
    case .callCompleted(let body): apply(body)
    case .sessionOpened(let body): apply(body, at: event.ts)
    case .sessionClosed(let body): sessionTable[ByteString(body.session)] = nil
    case .ruleChanged(let body): apply(body)
    case .lockdownChanged(let body): apply(body, at: event.ts)
    case .grantChanged(let body): apply(body, at: event.ts)
    case .toolAccepted(let body): apply(body)
    case .valuesForgetting(let body): forgetting.append(ForgettingOrder(seq: event.seq, order: body))
    case .valuesForgotten(let body): forgetting.removeAll { $0.seq == body.order }
    case .gatewayStarted: unsent = [:]
    case .callAway, .callReturned, .methodDecided, .policyReloaded, .policyRejected, .policyWaiting, .serverUp,
      .serverDown, .toolsChanged, .gatewayStopped, .ledgerSnapshot, .ledgerArchived, .unknown:
      break
    }
  }
}
