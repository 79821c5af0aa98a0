/// What a method is to a gate.
public enum MethodKind: String, Sendable, CaseIterable {
  /// `tools/call`: judged by the rules of its tool.
  case call
  /// The protocol's own upkeep: it passes.
  case upkeep
  /// Content and side ways around tools: they follow the policy's `default` unless the policy names them.
  case content
  /// In no revision: refused unless the policy names it.
  case unknown

  /// The kind of a method, by its exact name.
  public init(of method: String) {
    self = MethodCatalogue.known[ByteString(method)]?.kind ?? .unknown
  }

  /// Every method of every revision, both directions.
  public static var knownMethods: [String] { MethodCatalogue.names }
}
