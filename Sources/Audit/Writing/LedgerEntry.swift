import Feed
import MCP

/// What is to be recorded. Place, time and hash are the ledger's to give.
public struct LedgerEntry: Sendable {
  /// What happened.
  public var body: Event.Body
  /// What lies beside the record and may be forgotten one day, such as `arguments`; each member is salted and
  /// committed on its own. Secrets in them must be masked before (see ``Masking``); a member over 16 KiB is folded by
  /// the ledger (see ``LargeValue``).
  public var values: JSONObject

  /// What happened, with what is to lie beside it.
  public init(_ body: Event.Body, values: JSONObject = JSONObject()) {
    self.body = body
    self.values = values
  }

  /// Whether this may use the disk reserve: the end of what already began, and the lockdown.
  ///
  /// When ``Ledger/append(_:at:)`` fails with `full`, entries of this kind are worth another try on their own.
  public var mayUseReserve: Bool {
    switch body {
    case .callResolved, .callCompleted, .lockdownChanged: true
    default: false
    }
  }
}
