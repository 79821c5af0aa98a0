import ArgumentParser
import Feed

extension ExitCode {
  /// There is nothing of that kind.
  static let nothing = ExitCode(1)
  /// No gateway answers.
  static let noGateway = ExitCode(3)
  /// The gateway refused.
  static let refused = ExitCode(4)
  /// Somebody else was quicker, or the call has changed.
  static let lost = ExitCode(5)
  /// The person who was asked said no.
  static let declined = ExitCode(6)

  /// How a command ends that the gateway refused.
  static func refusal(_ failure: FeedFailure) -> ExitCode {
    switch failure.code {
    case FeedFailure.notFound: .nothing
    case FeedFailure.stale: .lost
    default: .refused
    }
  }
}
