import MCP

/// Who makes a request: a grant, and what is known of the client behind it.
struct Agent {
  var grant: Grant
  /// The session's short name; none in the stateless revision.
  var session: String?
  var client: ClientInfo?
  /// `http` or `stdio`.
  var transport: String
  var revision: Revision

  /// Such as `claude-code 2.1`.
  var clientText: String? { client?.text }
}

extension ClientInfo {
  /// Name and version, each its own word and cut to a length.
  var text: String { "\(name.cut(to: NameBounds.word)) \(version.cut(to: NameBounds.word))" }
}
