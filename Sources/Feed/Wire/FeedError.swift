/// Why a line of the event socket could not be understood.
public struct FeedError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where in the message, such as `params.digest`; empty for the message itself.
  public var place: String
  /// What is wrong, for a person.
  public var problem: String

  public init(place: String = "", _ problem: String) {
    self.place = place
    self.problem = problem
  }

  public var description: String {
    place.isEmpty ? problem : "`\(place)` \(problem)"
  }
}
