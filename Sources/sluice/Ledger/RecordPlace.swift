import ArgumentParser
import Audit

/// A record by its number, or by a moment: `4127`, `2026-11-24`, `7d`.
enum RecordPlace: ExpressibleByArgument, Equatable {
  case record(Int)
  case moment(Moment)

  init?(argument: String) {
    if let seq = Int(argument) {
      guard seq > 0 else { return nil }
      self = .record(seq)
    } else if let moment = Moment(argument: argument) {
      self = .moment(moment)
    } else {
      return nil
    }
  }

  /// - Parameter now: milliseconds since 1970.
  func start(at now: Int64) -> VerificationScope.Start {
    switch self {
    case .record(let seq): .record(seq)
    case .moment(let moment): .time(moment.milliseconds(at: now))
    }
  }
}
