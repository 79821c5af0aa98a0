#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The machine's clocks.
enum SystemClock {
  /// Milliseconds since 1970.
  static func now() -> Int64 { read(CLOCK_REALTIME) }

  /// Milliseconds since some moment: counts on whatever becomes of the time of day, also while the machine sleeps.
  static func steady() -> Int64 {
    #if os(Linux)
      read(CLOCK_BOOTTIME)
    #else
      read(CLOCK_MONOTONIC)
    #endif
  }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
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
