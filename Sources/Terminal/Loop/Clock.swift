import Glibc

/// The time of day in milliseconds since 1970, which never runs backwards: the wall clock is read once, and goes on by
/// one that only counts, also while the machine sleeps.
struct Clock {
  private let offset: Int64

  init() {
    offset = Self.read(CLOCK_REALTIME) - Self.read(CLOCK_BOOTTIME)
  }

  var now: Int64 { Self.read(CLOCK_BOOTTIME) + offset }

  /// The local time zone, minutes east of UTC.
  static var minutesEast: Int {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return local.tm_gmtoff / 60
  }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
