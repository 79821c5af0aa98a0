import Audit
import Policy
import Risk

/// One server of the configuration.
public struct ServerConfiguration: Sendable {
  /// The short name: letters, digits, `-` and `_`.
  public var name: String
  /// How it is reached.
  public var reach: Reach
  /// The policy file; none = everything is refused.
  public var policy: String?
  /// Whether the policy binds, or is only recorded.
  public var mode: Mode
  /// What happens to calls of a tool that is not as it was accepted.
  public var drift: DriftPosture
  /// What becomes of a change of the policy file while the gateway runs.
  public var reload: ReloadPosture
  /// Whether the sessions of one grant share a child process.
  public var shared: Bool
  /// How much of its calls' arguments is kept.
  public var arguments: ArgumentKeeping
  /// Whether the server's annotations are believed where they lower the risk of a tool.
  public var trusted: Bool
  /// The user's own word on the risk of tools.
  public var risk: RiskOverrides
  /// What is allowed for its calls, beside the policy: anything else is signalled.
  public var signals: SignalLists

  /// A server.
  public init(
    name: String, reach: Reach, policy: String?, mode: Mode = .enforce, drift: DriftPosture = .hold,
    reload: ReloadPosture = .auto, shared: Bool = false, arguments: ArgumentKeeping = .whole, trusted: Bool = false,
    risk: RiskOverrides = .none, signals: SignalLists = SignalLists()
  ) {
    self.name = name
    self.reach = reach
    self.policy = policy
    self.mode = mode
    self.drift = drift
    self.reload = reload
    self.shared = shared
    self.arguments = arguments
    self.trusted = trusted
    self.risk = risk
    self.signals = signals
  }

  /// What tells how much a tool of this server could harm.
  var classifier: RiskClassifier { RiskClassifier(trusted: trusted, overrides: risk) }

  /// How a server is reached.
  public enum Reach: Sendable {
    /// A child process that speaks MCP on standard input and output, started in `directory`. `environment` is added to PATH, HOME, LANG and TMPDIR.
    case command([String], environment: [(name: String, value: String)], directory: String)
    /// Streamable HTTP. `headers` are sent with every request.
    case url(String, headers: [(name: String, value: String)])
  }
}
