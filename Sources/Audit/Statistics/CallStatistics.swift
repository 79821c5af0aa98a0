import Feed

/// What many calls come to. A record that stands for several equal refusals counts as all of them.
public struct CallStatistics: Sendable, Equatable {
  /// An agent and a tool of a server.
  public struct Pair: Sendable, Hashable {
    public let agent, server, tool: String
  }

  /// All of them together.
  public private(set) var total = CallTally()
  /// How many stand in each way.
  public private(set) var standings: [CallStanding: Int] = [:]
  /// How many each rule denied, limits among them.
  public private(set) var denials: [String: Int] = [:]
  /// Agent by agent and tool by tool.
  public private(set) var pairs: [Pair: CallTally] = [:]

  /// Nothing yet.
  public init() {}

  /// Counts a call, in any order.
  public mutating func add(_ call: CallRow) {
    let decided = call.decided
    let count = decided.repeats ?? 1
    total.add(call)
    pairs[Pair(agent: decided.agent, server: decided.server, tool: decided.tool), default: CallTally()].add(call)
    standings[call.standing, default: 0] += count
    if let rule = call.denyingRule { denials[rule, default: 0] += count }
  }
}

extension CallRow {
  /// The rule that said no; none where none did.
  var denyingRule: String? {
    if decided.decision == .deny { return isDeniedByRule ? decided.rule : nil }
    return resolved?.outcome == .denied ? resolved?.rule : nil
  }
}
