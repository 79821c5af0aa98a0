#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The machine's clock.
enum SystemClock {
  /// Milliseconds since 1970.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}

/// The machine's randomness.
enum SystemRandomness {
  static func bytes(_ count: Int) -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }
}

/// A clock that never runs backwards, nor behind the ledger's last record: windows that are over stay over.
final class ForwardClock {
  private let clock: () -> Int64
  private var last: Int64

  init(from last: Int64, _ clock: @escaping () -> Int64) {
    self.last = last
    self.clock = clock
  }

  func now() -> Int64 {
    last = max(last, clock())
    return last
  }
}
