import Audit
import MCP

extension GrantBook {
  /// The grants as the ledger tells them.
  convenience init(_ fold: Fold) {
    let grants = fold.grants.map { folded in
      Grant(
        id: folded.grant, server: folded.server, label: folded.label,
        tokenHash: Hexadecimal.bytes(of: folded.tokenHash) ?? [], suspended: folded.suspended,
        createdAt: folded.createdAt, lastUsedAt: folded.lastUsedAt)
    }
    self.init(grants, created: fold.grantsCreated)
  }
}
