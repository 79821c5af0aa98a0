import MCP

/// What a signal points at, and the level it raises a call to.
///
/// An open set: a newer gateway may name kinds that this program does not know.
public struct SignalKind: RawRepresentable, Codable, Sendable {
  /// The name that records and policies use.
  public let rawValue: String
  /// The least level of a call that bears the signal.
  public let floor: RiskLevel
  /// What such a call does at least, if the signal tells.
  public let category: RiskCategory?
  /// What it is, for a person.
  let phrase: String
  /// Its place among ``all``, by which kinds are told apart quickly; nil if this program doesn't know it.
  let number: Int?

  private init(
    _ number: Int?, _ name: String, _ floor: RiskLevel, _ phrase: String, does category: RiskCategory? = nil
  ) {
    self.number = number
    rawValue = name
    self.floor = floor
    self.category = category
    self.phrase = phrase
  }

  /// The kind of this name. One that is not known raises nothing: who named it has raised the call already.
  public init(rawValue name: String) {
    self = Self.all.first { $0.rawValue == name } ?? SignalKind(nil, name, .low, name)
  }
}

extension SignalKind {
  /// Characters by which a shell would run more than one command.
  public static let shellMetacharacters = SignalKind(
    0, "shellMetacharacters", .high, "a shell would run more than one command", does: .execute)
  /// A command that deletes, overwrites or stops what may not come back.
  public static let destructiveCommand = SignalKind(
    1, "destructiveCommand", .critical, "a command that destroys", does: .destructive)
  /// What was fetched or decoded is run as a program.
  public static let downloadedCode = SignalKind(
    2, "downloadedCode", .critical, "runs code from elsewhere that nobody has read", does: .execute)
  /// A statement that drops, empties, or changes every row.
  public static let destructiveSQL = SignalKind(
    3, "destructiveSQL", .critical, "SQL that destroys data", does: .destructive)
  /// A statement that changes rows, tables or rights.
  public static let writingSQL = SignalKind(
    4, "writingSQL", .medium, "SQL that changes data", does: .write)
  /// A path that leads out of the roots that the configuration allows.
  public static let outsideRoot = SignalKind(
    5, "outsideRoot", .high, "a path outside the allowed roots")
  /// A path that climbs out of where it starts.
  public static let traversal = SignalKind(
    6, "traversal", .high, "a path that climbs out of its directory")
  /// A file that usually holds keys or passwords.
  public static let secretPath = SignalKind(
    7, "secretPath", .high, "a file that usually holds secrets")
  /// A directory of the operating system.
  public static let systemPath = SignalKind(
    8, "systemPath", .high, "a path of the operating system")
  /// This machine, or the network it stands in.
  public static let localAddress = SignalKind(
    9, "localAddress", .high, "an address of this machine or its network")
  /// Where a cloud hands out a machine's credentials.
  public static let metadataAddress = SignalKind(
    10, "metadataAddress", .high, "an address that hands out a cloud machine's credentials")
  /// A host that is not among those that the configuration knows.
  public static let unknownHost = SignalKind(
    11, "unknownHost", .high, "a host that is not on the list")
  /// A recipient that is not among those that the configuration allows.
  public static let unknownRecipient = SignalKind(
    12, "unknownRecipient", .high, "a recipient that is not on the list")
  /// A number far above what this agent has used here before.
  public static let farAboveUsual = SignalKind(
    13, "farAboveUsual", .high, "far above what this agent used before")
  /// A value that bears the marks of a token or a private key.
  public static let secretValue = SignalKind(
    14, "secretValue", .high, "what looks like a secret, shown folded")
  /// Data that a person can't read.
  public static let encodedBlob = SignalKind(
    15, "encodedBlob", .medium, "encoded data that a person can't read")
  /// Characters that a screen would not show as they are.
  public static let hiddenCharacters = SignalKind(
    16, "hiddenCharacters", .high, "hidden characters")
  /// Words that order a model about.
  public static let promptLikeOrder = SignalKind(
    17, "promptLikeOrder", .high, "words that order a model about")
  /// A value under a secret-looking key, which is shown folded.
  public static let foldedValue = SignalKind(
    18, "foldedValue", .low, "a secret, shown folded")

  /// Every kind that this program knows, in the order of the documentation.
  public static let all: [SignalKind] = [
    shellMetacharacters, destructiveCommand, downloadedCode, destructiveSQL, writingSQL, outsideRoot, traversal,
    secretPath, systemPath, localAddress, metadataAddress, unknownHost, unknownRecipient, farAboveUsual, secretValue,
    encodedBlob, hiddenCharacters, promptLikeOrder, foldedValue,
  ]
}

extension SignalKind: Hashable {
  /// Whether both have the same name.
  public static func == (left: SignalKind, right: SignalKind) -> Bool {
    if let number = left.number, let other = right.number { return number == other }
    return left.rawValue.hasSameBytes(as: right.rawValue)
  }

  /// Feeds the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
