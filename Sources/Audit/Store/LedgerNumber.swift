/// The numbers with which a ledger counts and tells the time: up to 2^53 - 1, which every reader of JSON knows exactly
/// (RFC 7493). No ledger comes so far.
///
/// What comes from a file that somebody may have tampered with is held against this where it is read: whatever is then
/// added to it can't overflow.
enum LedgerNumber {
  static let range = 0...(1 << 53) - 1

  /// Whether a place, a number of a call or of an override, or milliseconds since 1970 can be right.
  static func holds(_ number: Int) -> Bool { range.contains(number) }
}
