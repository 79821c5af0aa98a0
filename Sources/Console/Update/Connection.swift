/// What the driver knows of the socket.
public enum Connection: Sendable, Equatable {
  /// A connection is being tried.
  case connecting
  /// The socket is open; nothing has been said on it.
  case open
  /// It closed or could not be opened; the driver tries again by itself.
  case lost(reason: String)
}
