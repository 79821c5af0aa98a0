/// How far a look into the past still goes.
struct SearchBounds {
  /// The calls that are still wanted.
  private var calls: Int
  /// The bytes that they may still come to.
  private var bytes: Int
  /// The calls that may still be looked at.
  private(set) var lookBack: Int

  init(calls: Int, bytes: Int, lookBack: Int) {
    self.calls = calls
    self.bytes = bytes
    self.lookBack = lookBack
  }

  var areReached: Bool { calls <= 0 || bytes <= 0 || lookBack <= 0 }

  /// Counts one call that was looked at, and what was found there.
  mutating func looked(found count: Int, bytes size: Int) {
    lookBack -= 1
    calls -= count
    bytes -= size
  }
}
