/// How often something happened in each of the last sixty minutes.
struct MinuteCounts: Equatable {
  private var counts = [UInt32](repeating: 0, count: 60)
  /// The newest minute that was counted in, since 1970.
  private var newest: Int64 = 0

  init() {}

  /// Begins with one.
  ///
  /// - Parameter now: milliseconds since 1970.
  init(at now: Int64) { add(at: now) }

  /// Counts one more.
  ///
  /// - Parameter now: milliseconds since 1970.
  mutating func add(at now: Int64) {
    turn(to: now / 60_000)
    counts[Int(newest % 60)] += 1
  }

  /// How often in the hour before.
  func total(at now: Int64) -> Int {
    let minute = now / 60_000
    return (0..<60).reduce(0) { sum, back in
      let place = minute - Int64(back)
      return place <= newest && place > newest - 60 && place >= 0 ? sum + Int(counts[Int(place % 60)]) : sum
    }
  }

  private mutating func turn(to minute: Int64) {
    guard minute > newest else { return }
    if minute - newest >= 60 {
      counts = [UInt32](repeating: 0, count: 60)
    } else {
      for place in (newest + 1)...minute { counts[Int(place % 60)] = 0 }
    }
    newest = minute
  }
}
