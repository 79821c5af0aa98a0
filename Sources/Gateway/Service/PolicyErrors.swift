import Policy

/// The policy files that can't be used, with everything that is wrong with them. A gateway doesn't start on them.
public struct PolicyErrors: Error, CustomStringConvertible {
  /// Each with file, line and column.
  public var errors: [String]

  /// All of them, a line each.
  public var description: String { errors.joined(separator: "\n") }
}
