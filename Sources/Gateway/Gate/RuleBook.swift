import Audit
import Crypto
import Feed
import MCP
import Policy

/// The rules of one server as they are now: its document, and the operators' overrides above it.
struct RuleBook {
  /// Where the document came from.
  struct Source: Equatable {
    /// The file; none for a server without a policy.
    var file: String?
    /// Milliseconds since 1970.
    var readAt: Int64
    /// What was read: against this a change is compared that an operator is to see.
    var bytes: [UInt8] = []
    /// Everything that is wrong with the newest version of the file, what explains most first; empty if it is in force.
    var problems: [String] = []
  }

  /// A good change of the file that waits until an operator has seen it.
  struct Waiting {
    let file: PolicyFile
    let document: PolicyDocument
    /// As operators see it.
    let shown: WaitingPolicy
  }

  let mode: Mode
  let drift: DriftPosture
  private(set) var document: PolicyDocument?
  var source: Source
  var waiting: Waiting?
  /// In the order in which they were made; expired ones are taken out when their end is noticed.
  private(set) var overrides: [RuleOverride]
  private(set) var ruleset: Ruleset
  private var revisions: [ByteString: [UInt8]] = [:]

  /// Agents can name any tool they like: so many revisions are remembered, others are worked out each time.
  private static let remembered = 1000

  init(document: PolicyDocument?, overrides: [RuleOverride], mode: Mode, drift: DriftPosture, source: Source) {
    self.document = document
    self.overrides = overrides
    self.mode = mode
    self.drift = drift
    self.source = source
    ruleset = Self.ruleset(document, overrides, mode, drift)
  }

  mutating func replace(document: PolicyDocument?, source: Source) {
    self.document = document
    self.source = source
    waiting = nil
    rebuild()
  }

  mutating func replace(overrides: [RuleOverride]) {
    self.overrides = overrides
    rebuild()
  }

  /// The rules as they would be with other overrides.
  func ruleset(with overrides: [RuleOverride]) -> Ruleset { Self.ruleset(document, overrides, mode, drift) }

  /// Hash of the parsed rules that can touch a tool.
  mutating func revision(of tool: String, at now: Int64) -> [UInt8] {
    if let known = revisions[ByteString(tool)] { return known }
    let revision = SHA256.hash(data: ruleset.revisionBytes(for: tool, at: now)).bytes
    if revisions.count < Self.remembered { revisions[ByteString(tool)] = revision }
    return revision
  }

  /// Overrides whose time is over.
  func expired(at now: Int64) -> [RuleOverride] {
    overrides.filter { $0.until.map { now >= $0 } ?? false }
  }

  private mutating func rebuild() {
    ruleset = Self.ruleset(document, overrides, mode, drift)
    revisions = [:]
  }

  private static func ruleset(
    _ document: PolicyDocument?, _ overrides: [RuleOverride], _ mode: Mode, _ drift: DriftPosture
  ) -> Ruleset {
    Ruleset(document: document, overrides: overrides.compactMap(Override.init), mode: mode, drift: drift)
  }
}

extension Override {
  /// The override as the policy knows it; nil if a `limit` names no exact decimal, which none that was set does.
  init?(_ override: RuleOverride) {
    let action: OverrideAction
    switch override.action {
    case .allow: action = .allow
    case .ask: action = .ask
    case .deny: action = .deny
    case .hide: action = .hide
    case .limit:
      guard let limit = override.limit, let max = ExactDecimal(limit.max) else { return nil }
      action = .limit(counter: limit.counter, max: max)
    }
    self.init(
      id: override.id, tool: override.tool, action: action, by: override.by, reason: override.reason,
      until: override.until)
  }
}
