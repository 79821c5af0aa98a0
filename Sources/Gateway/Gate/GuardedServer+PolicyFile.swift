import Feed
import MCP
import Policy

extension GuardedServer {
  /// Whether a policy file is this server's.
  func uses(_ policy: PolicyFile) -> Bool { configuration.policy?.hasSameBytes(as: policy.path) ?? false }

  /// Puts a document in force.
  func replace(_ document: PolicyDocument, from policy: PolicyFile, at now: Int64) {
    rules.replace(document: document, source: RuleBook.Source(file: policy.path, readAt: now, bytes: policy.bytes))
  }

  /// Keeps a document until an operator has seen what differs.
  func hold(_ document: PolicyDocument, from policy: PolicyFile, at now: Int64) {
    let difference = LineDifference(
      from: String(decoding: rules.source.bytes, as: UTF8.self), to: String(decoding: policy.bytes, as: UTF8.self))
    rules.waiting = RuleBook.Waiting(
      file: policy, document: document,
      shown: WaitingPolicy(
        hash: policy.hash, since: now, difference: difference.lines, cut: !difference.isWhole))
  }

  /// What is told of a policy file that comes in force.
  func reloaded(_ policy: PolicyFile, _ document: PolicyDocument, by person: String? = nil) -> PolicyReloaded {
    let unmatched = document.warnings(against: catalogue.names.map(\.text))
    return PolicyReloaded(
      server: name, file: policy.path, hash: policy.hash,
      warnings: (policy.reading.diagnostics + unmatched).map(\.description), by: person)
  }
}
