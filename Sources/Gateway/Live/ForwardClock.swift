/// A clock that never runs backwards, nor behind the ledger's last record: windows that are over stay over. Nor does it
/// ever stand still, because questions, waits and windows must end.
///
/// Where the time of day is set back, it goes on from where it was by one that only counts, at nine tenths of its speed,
/// until the time of day has caught up.
final class ForwardClock {
  private let wall: () -> Int64
  private let steady: () -> Int64
  /// When the wall clock last led: the time, and what the steady one showed then.
  private var anchor: (time: Int64, steady: Int64)

  /// - Parameters:
  ///   - first: milliseconds since 1970, behind which it never is.
  ///   - wall: milliseconds since 1970.
  ///   - steady: milliseconds since some moment, which never runs backwards.
  init(from first: Int64, wall: @escaping () -> Int64, steady: @escaping () -> Int64) {
    self.wall = wall
    self.steady = steady
    anchor = (first, steady())
  }

  /// Milliseconds since 1970.
  func now() -> Int64 {
    let (wall, steady) = (wall(), steady())
    let own = anchor.time + (steady - anchor.steady) * 9 / 10
    guard wall >= own else { return own }
    anchor = (wall, steady)
    return wall
  }
}
