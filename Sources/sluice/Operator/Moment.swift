import ArgumentParser
import Feed

/// A moment in the past, as people write it: a date, a time in UTC, or an age (`90d`, `12h`).
enum Moment: ExpressibleByArgument, Equatable {
  case time(UTCTime)
  case age(seconds: Int)

  init?(argument: String) {
    if let time = UTCTime(argument) {
      self = .time(time)
    } else if argument.last?.isLetter == true, let age = Seconds(argument: argument) {
      self = .age(seconds: age.count)
    } else {
      return nil
    }
  }

  /// Milliseconds since 1970.
  func milliseconds(at now: Int64) -> Int64 {
    switch self {
    case .time(let time): time.milliseconds
    case .age(let seconds): now - Int64(seconds) * 1000
    }
  }
}
