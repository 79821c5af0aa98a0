import Feed

/// Why a command could not be carried out by a gateway.
public enum OperatorLineError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Nobody answers at the socket.
  case noGateway(String)
  /// The gateway said no.
  case refused(FeedFailure)
  /// The connection ended, or what came over it can't be understood.
  case broken(String)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .noGateway(let why), .broken(let why): why
    case .refused(let failure): failure.message
    }
  }
}
