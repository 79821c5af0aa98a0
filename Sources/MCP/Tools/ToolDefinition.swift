/// A tool as a server lists it. Its text was written by strangers.
public struct ToolDefinition: Sendable, Hashable {
  /// The name that calls use.
  public let name: String
  /// A name for people.
  public let title: String?
  /// What the tool does, told to the model.
  public let description: String?
  /// JSON Schema of the arguments.
  public let inputSchema: JSON?
  /// JSON Schema of `structuredContent`.
  public let outputSchema: JSON?
  /// What the server says about the nature of the tool.
  public let annotations: ToolAnnotations
  /// Every member in order, as it came.
  public let json: JSONObject

  /// The definition in canonical form, every member: what is pinned.
  public var canonicalBytes: [UInt8] { json.canonicalBytes }

  /// Reads an element of `tools`. A member that is null counts as absent, but stays in ``json``.
  ///
  /// - Throws: ``RPCError`` if it is no object, has no name, or a known member has a wrong type.
  public init(json: JSON) throws(RPCError) {
    guard let object = json.object else { throw .invalidParams("a tool definition must be an object") }
    guard let name = object["name"]?.string else { throw .invalidParams("a tool definition must have a `name`") }
    let members = ToolMembers(tool: name, object: object)
    let annotations = ToolMembers(tool: name, object: try members.object("annotations") ?? [:])
    self.name = name
    self.title = try members.text("title")
    self.description = try members.text("description")
    self.inputSchema = object["inputSchema"]?.unlessNull
    self.outputSchema = object["outputSchema"]?.unlessNull
    self.annotations = ToolAnnotations(
      title: try annotations.text("title"),
      readOnlyHint: try annotations.flag("readOnlyHint"),
      destructiveHint: try annotations.flag("destructiveHint"),
      idempotentHint: try annotations.flag("idempotentHint"),
      openWorldHint: try annotations.flag("openWorldHint"))
    self.json = object
  }

  /// Whether both came alike, byte for byte.
  public static func == (left: ToolDefinition, right: ToolDefinition) -> Bool { left.json == right.json }

  /// Feeds the definition as it came.
  public func hash(into hasher: inout Hasher) { hasher.combine(json) }
}

/// The typed members of a definition, with errors that name the tool.
private struct ToolMembers {
  let tool: String
  let object: JSONObject

  func text(_ key: String) throws(RPCError) -> String? { try member(key, "a string") { $0.string } }
  func flag(_ key: String) throws(RPCError) -> Bool? { try member(key, "true or false") { $0.bool } }
  func object(_ key: String) throws(RPCError) -> JSONObject? { try member(key, "an object") { $0.object } }

  private func member<Value>(
    _ key: String, _ wanted: String, read: (JSON) -> Value?
  ) throws(RPCError) -> Value? {
    guard let value = object[key], !value.isNull else { return nil }
    guard let typed = read(value) else {
      throw .invalidParams("`\(key)` of the tool \(Quotation(tool)) must be \(wanted)")
    }
    return typed
  }
}
