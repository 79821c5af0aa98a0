/// Why the terminal or the gateway's socket can't be used, with the remedy.
public struct TerminalError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A sentence for a person.
  public var description: String

  /// Whether it is the socket that can't be used, and not the terminal.
  public var isOfSocket: Bool

  /// An error in a person's words.
  public init(_ description: String, isOfSocket: Bool = false) {
    self.description = description
    self.isOfSocket = isOfSocket
  }
}
