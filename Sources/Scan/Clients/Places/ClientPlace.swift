/// A file in which a client may name MCP servers.
public struct ClientPlace: Sendable, Equatable {
  /// For whom the file counts.
  public enum Scope: String, Sendable, CaseIterable {
    case user
    /// The directory that the client is started in.
    case project
    /// Every user of the machine.
    case system
  }

  /// Where in the file the servers stand.
  enum Layout: Sendable, Equatable {
    /// JSON, with comments or without; the keys that lead to the servers.
    case json([String])
    /// JSON of Claude Code: servers for everywhere, and for each project.
    case claudeCode
    /// JSON of Gemini CLI: servers, and lists of those that are used.
    case geminiCLI
    /// TOML; the key of the table of servers.
    case toml(String)
  }

  /// Whose file it is.
  public let client: ClientProgram
  /// For whom it counts.
  public let scope: Scope
  /// The absolute path.
  public let path: String
  let layout: Layout
}
