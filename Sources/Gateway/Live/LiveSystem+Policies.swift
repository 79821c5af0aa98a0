import Audit
import Feed
import MCP
import Policy

extension LiveSystem {
  /// A policy file was written anew. A good one is in force from now on, for every server that uses it; a bad one is
  /// reported and leaves the old one in force.
  func take(_ policy: PolicyFile) {
    for server in servers where server.configuration.policy?.hasSameBytes(as: policy.path) ?? false {
      guard let document = policy.reading.document else {
        reject(policy, for: server)
        continue
      }
      replacePolicy(server: server.name, document: document, hash: policy.hash, warnings: policy.reading.diagnostics)
    }
  }

  /// Puts a document in force, and judges the open questions that it touches again.
  func replacePolicy(server name: String, document: PolicyDocument, hash: String = "", warnings: [Diagnostic] = []) {
    guard let server = servers.first(where: { $0.name.hasSameBytes(as: name) }) else { return }
    let file = server.configuration.policy ?? document.file
    server.rules.replace(document: document, source: RuleBook.Source(file: file, readAt: surroundings.now()))
    let unmatched = document.warnings(against: server.catalogue.names.map(\.text))
    let reloaded = PolicyReloaded(
      server: name, file: file, hash: hash, warnings: (warnings + unmatched).map(\.description))
    journal.note([LedgerEntry(.policyReloaded(reloaded))])
    gate.rejudge(server: server, cause: "the policy file changed")
  }

  private func reject(_ policy: PolicyFile, for server: GuardedServer) {
    let errors = policy.reading.errors.map(\.description)
    server.rules.source.problem = errors.first
    journal.note([
      LedgerEntry(.policyRejected(PolicyRejected(server: server.name, file: policy.path, errors: errors)))
    ])
  }
}
