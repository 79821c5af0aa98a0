import Feed
import MCP

/// Bounds what the refused methods of one line put into the ledger: whoever writes in a loop must not fill it.
///
/// Refused calls that are alike share one record with their number (``RefusalFold``). The record of a method has no
/// number: of a second, the first ones are recorded as they are, and the rest leaves no record. Alike are refusals of
/// one method by one rule; a bound for all of them together holds where every line names another method.
struct MethodRefusals {
  private struct Key: Hashable {
    var method: ByteString
    var rule: String
  }

  /// How many that are alike are recorded of a second.
  static let mostAlike = 20
  /// How many are recorded of a second, whatever they are.
  static let mostInAll = 100
  /// How long such a second is, milliseconds.
  static let span: Int64 = 1000

  private var end: Int64 = 0
  private var counts: [Key: Int] = [:]
  private var recorded = 0

  /// Takes a refusal.
  ///
  /// - Returns: whether it is recorded.
  mutating func take(_ refusal: MethodDecided, at now: Int64) -> Bool {
    if now >= end {
      end = now + Self.span
      counts = [:]
      recorded = 0
    }
    let key = Key(method: ByteString(refusal.method), rule: refusal.rule)
    guard recorded < Self.mostInAll, counts[key, default: 0] < Self.mostAlike else { return false }
    counts[key, default: 0] += 1
    recorded += 1
    return true
  }
}
