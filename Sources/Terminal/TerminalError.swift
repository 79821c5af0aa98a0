/// Why the terminal or the gateway's socket can't be used, with the remedy.
public struct TerminalError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A sentence for a person.
  public var description: String

  /// An error in a person's words.
  public init(_ description: String) {
    self.description = description
  }
}

extension TerminalError {
  /// What the C library says of its last error.
  static func last(_ deed: String) -> TerminalError {
    TerminalError("\(deed): \(ErrorNumber.last)")
  }
}
