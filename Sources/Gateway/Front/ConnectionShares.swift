/// On how many connections each grant has shown its token. A grant may have as many as it leaves to others, so that no
/// agent takes all of them, be it by a slip or on purpose.
struct ConnectionShares {
  private let limit: Int
  private var taken = 0
  /// By grant.
  private var counts: [String: Int] = [:]

  /// `limit` is that of all connections.
  init(limit: Int) {
    self.limit = limit
  }

  /// Takes one more for a grant; false if it has its share.
  mutating func take(for grant: String) -> Bool {
    let own = counts[grant, default: 0]
    guard own < limit - taken else { return false }
    counts[grant] = own + 1
    taken += 1
    return true
  }

  /// One of a grant's has ended, or shows another token.
  mutating func giveBack(of grant: String) {
    guard let own = counts[grant] else { return }
    counts[grant] = own > 1 ? own - 1 : nil
    taken -= 1
  }
}
