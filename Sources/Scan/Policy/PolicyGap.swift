/// One thing that a policy leaves open, or does not speak of.
public struct PolicyGap: Sendable, Equatable {
  /// What is open.
  public enum Kind: String, Sendable, CaseIterable {
    /// A tool of High or Critical risk is allowed without limit or approval.
    case unguarded
    /// The policy does not name a tool that the server has.
    case unknownTool
    /// A rule names a tool that the server does not have.
    case strayRule
    /// The document itself is doubtful, such as a limit that holds nobody.
    case warning
    /// Nothing of the policy is enforced.
    case observed
  }

  /// What is open.
  public let kind: Kind
  /// The tool it is about, if it is about one.
  public let tool: String?
  /// Whether it lets through what should be looked at; else it is only worth knowing.
  public let isOpen: Bool
  /// The sentence for a person.
  public let message: String
}
