/// What a client says it is. Good for comfort, never for authority.
public struct ClientInfo: Sendable, Hashable {
  /// The name of the software.
  public let name: String
  /// Its version.
  public let version: String
  /// A name for people, if it gave one.
  public let title: String?

  /// Reads an `Implementation` object, or nil if name or version is missing.
  public init?(json: JSON) {
    guard let name = json["name"]?.string, let version = json["version"]?.string else { return nil }
    self.name = name
    self.version = version
    self.title = json["title"]?.string
  }
}
