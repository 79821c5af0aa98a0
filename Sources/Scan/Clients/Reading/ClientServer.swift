import MCP

/// One MCP server as a client's configuration names it.
public struct ClientServer: Sendable, Equatable {
  /// How the client reaches it.
  public enum Reach: Sendable, Equatable {
    /// A program with its arguments, and the directory it starts in, if one is named.
    case command([String], directory: String?)
    case url(String)
    /// An extension of the client knows how; nothing of that stands in the file.
    case byExtension
    /// One sentence on what is missing or not understood.
    case unclear(String)
  }

  /// A variable, a header or a setting, as it is written: it may hold a secret, or a reference such as `${API_KEY}`.
  public struct Pair: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// Never shown.
    public let value: String
  }

  /// The name it has there.
  public let name: String
  /// The directory of the project that it is for, where one file speaks of several.
  public let project: String?
  /// The line of its name, from 1.
  public let line: Int
  /// How the client reaches it.
  public let reach: Reach
  /// Variables for the command.
  public let environment: [Pair]
  /// Headers for the URL.
  public let headers: [Pair]
  /// What an extension is told.
  public let settings: [Pair]
  /// Whether the client uses it.
  public let isEnabled: Bool
  /// Whether the client runs its tools without asking.
  public let isTrusted: Bool

  /// `stdio` or `http`; `unknown` if the entry does not tell.
  public var transport: String {
    switch reach {
    case .command: "stdio"
    case .url: "http"
    case .byExtension, .unclear: "unknown"
    }
  }
}
