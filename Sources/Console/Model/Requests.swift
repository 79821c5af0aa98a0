import Feed
import MCP

/// The commands that were sent and not yet answered.
struct Requests: Sendable {
  /// What an answer will be about.
  enum Purpose: Sendable, Equatable {
    case hello, holds, holdsAfterGap, recent, recentAfterGap, rules, subscribe
    case call(CallID)
    case records(CallID)
    case decide(CallID, OperatorDecision)
    case preview(RuleIntent)
    case rule(RuleIntent)
    case policy(PolicyChange)
    case definition(DefinitionChange)
    case export(String)
    case lockdown
  }

  private var next = 1
  private var open: [Int: Purpose] = [:]

  /// Notes a command and answers its number.
  mutating func note(_ purpose: Purpose) -> Int {
    defer { next += 1 }
    open[next] = purpose
    return next
  }

  /// What the command of this number was for; it is answered now.
  mutating func take(_ id: RequestID?) -> Purpose? {
    guard case .number(let number)? = id, let place = Int(number.text) else { return nil }
    return open.removeValue(forKey: place)
  }

  /// An answer to this that is on its way counts no more.
  mutating func forget(_ purpose: Purpose) { open = open.filter { $0.value != purpose } }

  /// What is still to be answered.
  var pending: some Collection<Purpose> { open.values }

  var isEmpty: Bool { open.isEmpty }

  func contains(_ purpose: Purpose) -> Bool { open.values.contains(purpose) }

  /// The connection is gone: nothing will be answered any more.
  mutating func forgetAll() { open = [:] }
}
