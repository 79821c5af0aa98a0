/// Something in a tool's definition that a person should read before they trust it.
public struct DefinitionFinding: Codable, Sendable, Equatable {
  /// What is wrong.
  public var kind: DefinitionFindingKind
  /// Where in the definition (RFC 6901).
  public var pointer: String
  /// The words that say so, in a form that cannot draw; of a name, the one it resembles.
  public var quote: String

  /// A finding at one place.
  public init(kind: DefinitionFindingKind, pointer: String, quote: String) {
    self.kind = kind
    self.pointer = pointer
    self.quote = quote
  }
}
