import Risk

/// What the gate said of a call, with all that was known of it. Committed before the first byte goes upstream.
/// Beside it lies the value `arguments`.
public struct CallDecided: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "call.decided"

  /// The call's number.
  public var call: CallID
  /// The server's short name.
  public var server: String
  /// The tool's name.
  public var tool: String
  /// The grant's id.
  public var grant: String
  /// The grant's label.
  public var agent: String
  /// None in the stateless revision.
  public var session: String?
  /// The client's own word about itself, such as `claude-code 2.1`.
  public var client: String?
  /// `http` or `stdio`.
  public var transport: String
  /// The revision of the protocol that the call came in.
  public var revision: String
  /// What a person's yes would be bound to, SHA-256, hex.
  public var digest: String
  /// How much the call could harm: its tool, raised by what the arguments tell.
  public var risk: RiskVerdict
  /// The signals of the arguments: what a person should look at first.
  public var flags: [Signal]
  /// What the gate said.
  public var decision: Decision
  /// Only with the decision `deny`: `denied`, `limit`, or `failed` if the server could not be reached.
  public var outcome: Outcome?
  /// The rule that decided; none where nothing stood against the call.
  public var rule: String?
  /// What the agent is told.
  public var message: String?
  /// What in the call made the rule apply.
  public var because: String?
  /// Only with the outcome `limit`.
  public var retryAfterSeconds: Int?
  /// What was looked at, in order.
  public var trace: [TraceStep]
  /// What was taken from the counters.
  public var bookings: [Booking]
  /// In observe mode, what enforcement would have said.
  public var observed: ObservedDenial?
  /// How many refusals that are alike within a second this record stands for; none = 1.
  public var repeats: Int?
  /// The size of the arguments as canonical JSON.
  public var argumentBytes: Int
  /// When an equal call last ran, milliseconds since 1970.
  public var equalRan: Int64?

  /// All members, in the order in which they are written.
  public init(
    call: CallID, server: String, tool: String, grant: String, agent: String, session: String? = nil,
    client: String? = nil, transport: String, revision: String, digest: String, risk: RiskVerdict, flags: [Signal],
    decision: Decision, outcome: Outcome? = nil, rule: String? = nil, message: String? = nil, because: String? = nil,
    retryAfterSeconds: Int? = nil, trace: [TraceStep], bookings: [Booking], observed: ObservedDenial? = nil,
    repeats: Int? = nil, argumentBytes: Int, equalRan: Int64? = nil
  ) {
    self.call = call
    self.server = server
    self.tool = tool
    self.grant = grant
    self.agent = agent
    self.session = session
    self.client = client
    self.transport = transport
    self.revision = revision
    self.digest = digest
    self.risk = risk
    self.flags = flags
    self.decision = decision
    self.outcome = outcome
    self.rule = rule
    self.message = message
    self.because = because
    self.retryAfterSeconds = retryAfterSeconds
    self.trace = trace
    self.bookings = bookings
    self.observed = observed
    self.repeats = repeats
    self.argumentBytes = argumentBytes
    self.equalRan = equalRan
  }
}
