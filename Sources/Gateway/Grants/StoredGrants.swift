import Audit
import Feed
import MCP

/// The grants of a gateway that does not run, in its ledger. Holds the state directory's lock for as long as it lives,
/// so that no gateway can start meanwhile and not know of a change.
public final class StoredGrants {
  private let ledger: Ledger
  private let book: GrantBook
  private let folded: [FoldedGrant]
  private let now: () -> Int64

  /// - Throws: `LedgerError`: `locked` if a gateway runs on that directory.
  public init(state: String, now: @escaping () -> Int64) throws(LedgerError) {
    ledger = try Ledger.open(directory: state)
    let fold = try ledger.reader.fold(at: now())
    folded = fold.grants
    book = GrantBook(fold)
    self.now = now
  }

  /// Every grant that is not revoked.
  public var all: [GrantState] {
    folded.map {
      GrantState(
        grant: $0.grant, server: $0.server, label: $0.label, suspended: $0.suspended, createdAt: $0.createdAt,
        lastUsedAt: $0.lastUsedAt)
    }
  }

  /// Why there can be no grant of that name, and what to do; none if there can.
  public func obstacle(toLabel label: String, server: String) -> String? {
    book.obstacle(toLabel: label, server: server)
  }

  /// Makes a grant; its token is nowhere else.
  ///
  /// - Throws: `LedgerError` if it can't be recorded; then there is no such grant.
  public func create(server: String, label: String, by person: Operator) throws(LedgerError) -> NewGrant {
    var random = SystemRandomNumberGenerator()
    let token = Token.text(of: (0..<Token.length).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    let change = GrantChanged(
      grant: book.nextID, server: server, label: label, change: .created,
      tokenHash: Hexadecimal.text(GrantBook.hash(of: token)), by: person.name)
    try record(change)
    return NewGrant(grant: change.grant, server: server, label: label, token: token)
  }

  /// Ends a grant for good. Answers whether there was one.
  ///
  /// - Throws: `LedgerError` if it can't be recorded; then the grant still holds.
  public func revoke(_ grant: String, by person: Operator) throws(LedgerError) -> Bool {
    guard let known = book[grant] else { return false }
    try record(
      GrantChanged(grant: known.id, server: known.server, label: known.label, change: .revoked, by: person.name))
    return true
  }

  private func record(_ change: GrantChanged) throws(LedgerError) {
    let at = now()
    _ = try ledger.append([LedgerEntry(.grantChanged(change))], at: at)
    book.apply(change, at: at)
  }
}
