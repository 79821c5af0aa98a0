import Audit
import Feed
import MCP
import Policy

extension LiveSystem {
  /// A policy file was written anew. A good one is in force from now on, for every server that uses it, or waits until
  /// an operator has seen it; a bad one is reported and leaves the old one in force.
  ///
  /// - Returns: what became of it, for each of those servers.
  @discardableResult
  func take(_ policy: PolicyFile) -> [(server: String, outcome: PolicyOutcome)] {
    servers.filter { $0.uses(policy) }.map { (server: $0.name, outcome: take(policy, for: $0)) }
  }

  private func take(_ policy: PolicyFile, for server: GuardedServer) -> PolicyOutcome {
    // What waited is no longer what the file says.
    server.rules.waiting = nil
    guard let document = policy.reading.document else {
      reject(policy, for: server)
      return .rejected
    }
    guard server.configuration.reload == .ask, policy.bytes != server.rules.source.bytes else {
      replace(policy, document, of: server)
      return .inForce
    }
    hold(policy, document, for: server)
    return .waiting
  }

  private func replace(_ policy: PolicyFile, _ document: PolicyDocument, of server: GuardedServer) {
    server.replace(document, from: policy, at: surroundings.now())
    journal.note(LedgerEntry(.policyReloaded(server.reloaded(policy, document))))
    gate.rejudge(server: server, cause: "the policy file changed")
  }

  private func hold(_ policy: PolicyFile, _ document: PolicyDocument, for server: GuardedServer) {
    server.rules.source.problems = []
    server.hold(document, from: policy, at: surroundings.now())
    journal.note([
      LedgerEntry(.policyWaiting(PolicyWaiting(server: server.name, file: policy.path, hash: policy.hash)))
    ])
  }

  private func reject(_ policy: PolicyFile, for server: GuardedServer) {
    let errors = policy.reading.errorsByUse.map(\.description)
    server.rules.source.problems = errors
    journal.note([
      LedgerEntry(.policyRejected(PolicyRejected(server: server.name, file: policy.path, errors: errors)))
    ])
  }
}
