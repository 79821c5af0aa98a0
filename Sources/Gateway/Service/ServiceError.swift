/// Why the gateway can't run, one sentence with the remedy.
public struct ServiceError: Error, CustomStringConvertible {
  /// The sentence.
  public var description: String

  init(_ description: String) {
    self.description = description
  }
}
