/// What a server says about the nature of a tool. Hints: they are the server's own word.
public struct ToolAnnotations: Sendable, Hashable {
  /// A name for people.
  public let title: String?
  /// The tool changes nothing.
  public let readOnlyHint: Bool?
  /// The tool may destroy, not only add.
  public let destructiveHint: Bool?
  /// Calling it again with the same arguments changes nothing more.
  public let idempotentHint: Bool?
  /// The tool reaches things outside of its server.
  public let openWorldHint: Bool?

  /// Annotations; what is not said is nil.
  public init(
    title: String? = nil, readOnlyHint: Bool? = nil, destructiveHint: Bool? = nil, idempotentHint: Bool? = nil,
    openWorldHint: Bool? = nil
  ) {
    self.title = title
    self.readOnlyHint = readOnlyHint
    self.destructiveHint = destructiveHint
    self.idempotentHint = idempotentHint
    self.openWorldHint = openWorldHint
  }
}
