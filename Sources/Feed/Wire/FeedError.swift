/// Why a line of the event socket could not be understood.
public struct FeedError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where in the message, such as `held.reasons.0.rule`; empty for the message itself.
  public var place: String
  /// What is wrong, for a person.
  public var problem: String

  /// An error at a place.
  public init(place: String = "", _ problem: String) {
    self.place = place
    self.problem = problem
  }

  /// The place and the problem.
  public var description: String {
    place.isEmpty ? problem : "`\(place)` \(problem)"
  }
}

extension FeedError {
  /// The same error, seen from the value around the place.
  func inside(_ name: String) -> FeedError {
    FeedError(place: place.isEmpty ? name : "\(name).\(place)", problem)
  }

  /// What went wrong while a vocabulary type was read.
  init(_ error: any Error) {
    switch error {
    case let error as FeedError: self = error
    case DecodingError.dataCorrupted, DecodingError.typeMismatch: self.init("has a value that is not known here")
    default: self.init("can't be read: \(error)")
    }
  }
}
