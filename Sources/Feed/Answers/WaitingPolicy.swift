/// A good change of a policy file that waits until an operator has seen it.
public struct WaitingPolicy: Codable, Sendable, Equatable {
  /// SHA-256 of the file's bytes, hex.
  public var hash: String
  /// Milliseconds since 1970.
  public var since: Int64
  /// What differs from the file that is in force: lines that are gone begin with `-`, new ones with `+`, those beside
  /// them with a space; `@ 12` says that the following stand at line 12 of the new file.
  public var difference: [String]
  /// Whether the difference is too long to be told. Such a change is taken only by starting the gateway anew.
  public var cut: Bool

  /// All members, in the order in which they are written.
  public init(hash: String, since: Int64, difference: [String], cut: Bool) {
    self.hash = hash
    self.since = since
    self.difference = difference
    self.cut = cut
  }
}
