/// What is wrong with a definition.
public enum DefinitionFindingKind: String, Codable, Sendable, CaseIterable {
  /// Characters that a person would not see.
  case hiddenCharacters
  /// Marks that pretend to be the system's or the user's, such as `<IMPORTANT>` or `<|im_start|>`.
  case fakeTag
  /// Orders to the model that go beyond the use of the tool.
  case orderToModel
  /// Something that the user is not to be told.
  case secrecy
  /// Secrets or the conversation are to be handed over.
  case exfiltration
  /// Another server's tool is spoken of.
  case otherTool
  /// The name is that of another server's tool.
  case sameName
  /// The name looks like that of another tool, but isn't.
  case lookalikeName

  /// The least level of a tool whose definition has it. That a definition speaks of another server's tool, or shares a
  /// name with one, is no more than worth knowing.
  public var floor: RiskLevel {
    switch self {
    case .otherTool, .sameName: .low
    case .hiddenCharacters, .fakeTag, .orderToModel, .secrecy, .exfiltration, .lookalikeName: .high
    }
  }

  /// What it is, in a few words, for a person.
  public var phrase: String {
    switch self {
    case .hiddenCharacters: "hides characters"
    case .fakeTag: "pretends to be an instruction of the system"
    case .orderToModel: "orders the model about"
    case .secrecy: "wants something kept from the user"
    case .exfiltration: "asks for secrets or for the conversation"
    case .otherTool: "speaks of another server's tool"
    case .sameName: "has the name of another server's tool"
    case .lookalikeName: "has a name that looks like another tool's"
    }
  }
}
