import MCP

/// What an operator does to a tool's rules at run time.
public enum OverrideAction: Sendable, Hashable {
  /// Answers `hide`, `default` and the tool's own `require_approval`.
  case allow
  /// Asks a person about every call.
  case ask
  /// Refuses every call.
  case deny
  /// Refuses every call, and takes the tool out of lists.
  case hide
  /// Replaces the `max` of the tool's limits of one counter.
  case limit(counter: String, max: ExactDecimal)
}

extension OverrideAction {
  /// The word by which it is set: `allow`, `limit`.
  public var word: String {
    switch self {
    case .allow: "allow"
    case .ask: "ask"
    case .deny: "deny"
    case .hide: "hide"
    case .limit: "limit"
    }
  }

  /// Whether both change the same thing, so that the later one replaces the earlier.
  public func replaces(_ other: OverrideAction) -> Bool {
    switch (self, other) {
    case (.limit(let counter, _), .limit(let otherCounter, _)): counter.hasSameBytes(as: otherCounter)
    case (.limit, _), (_, .limit): false
    default: true
    }
  }

  var json: JSON {
    guard case .limit(let counter, let max) = self else { return .string(word) }
    return ["counter": .string(counter), "max": max.json]
  }
}

/// A rule change above the document, made by an operator.
public struct Override: Sendable, Hashable {
  /// The number by which decisions name it.
  public let id: Int
  /// The tool whose rules it changes.
  public let tool: String
  /// What it does.
  public let action: OverrideAction
  /// The operator.
  public let by: String
  /// Why, in the words of the operator.
  public let reason: String?
  /// When it ends by itself, in milliseconds since 1970; nil for no end.
  public let until: Int64?

  /// An override as it was made.
  public init(id: Int, tool: String, action: OverrideAction, by: String, reason: String? = nil, until: Int64? = nil) {
    self.id = id
    self.tool = tool
    self.action = action
    self.by = by
    self.reason = reason
    self.until = until
  }

  /// Whether it is still in force at a moment, in milliseconds since 1970.
  public func isActive(at now: Int64) -> Bool {
    until.map { now < $0 } ?? true
  }

  /// How decisions name it: `(override 17)`.
  public var rule: String { "(override \(id))" }
}
