import MCP

/// What the gate is told of one call.
public struct CallFacts: Sendable {
  /// The tool's name, as the agent wrote it.
  public let tool: String
  /// The arguments; empty if the call has none.
  public let arguments: JSONObject
  /// The arguments as they may be quoted in sentences, which are recorded and shown; none = as they are.
  public let shown: JSONObject?
  /// Whether the agent's grant is suspended.
  public let suspended: Bool
  /// Whether an operator has locked everything down.
  public let lockdown: Bool
  /// Whether the tool is still what was accepted.
  public let drift: DriftState
  /// How much the call could harm; nil if that is not known, which no condition on it survives.
  public let risk: CallRisk?

  /// The facts of one call.
  public init(
    tool: String, arguments: JSONObject, shown: JSONObject? = nil, suspended: Bool = false, lockdown: Bool = false,
    drift: DriftState = .none, risk: CallRisk? = nil
  ) {
    self.tool = tool
    self.arguments = arguments
    self.shown = shown
    self.suspended = suspended
    self.lockdown = lockdown
    self.drift = drift
    self.risk = risk
  }
}

/// How a tool stands to the definition that was accepted.
public enum DriftState: String, Sendable, Hashable {
  case none
  /// The definition is not the accepted one.
  case changed
  /// The tool is in no list that was accepted.
  case unlisted
}

extension DriftState {
  /// What is found of such a tool, in words; nil if nothing is.
  var because: String? {
    switch self {
    case .none: nil
    case .changed: "the tool's definition has changed"
    case .unlisted: "the tool is in no list of the server"
    }
  }
}

/// What is done with calls to tools that drifted.
public enum DriftPosture: String, Sendable, Hashable, CaseIterable {
  case hold, deny, allow
}

/// Whether what the document says is done, or only recorded.
public enum Mode: String, Sendable, Hashable, CaseIterable {
  case enforce, observe
}
