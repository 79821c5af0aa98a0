/// Why the console can't be shown, with the remedy.
public struct TerminalError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What can't be used.
  public enum Kind: Sendable, Equatable {
    case terminal
    /// The gateway's event socket.
    case socket
    /// What the command line says.
    case usage
  }

  /// A sentence for a person.
  public var description: String
  /// What can't be used.
  public var kind: Kind

  /// An error in a person's words.
  public init(_ description: String, _ kind: Kind = .terminal) {
    self.description = description
    self.kind = kind
  }

  /// What a program that ends with it exits with.
  var exitCode: Int32 {
    switch kind {
    case .terminal: 1
    case .socket: 3
    case .usage: 64
    }
  }
}
