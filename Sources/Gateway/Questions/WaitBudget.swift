import Feed
import MCP

/// How long an agent's request may stay open without an answer before its client gives up.
///
/// A client's name is its own word: it decides over comfort here, never over authority.
struct WaitBudget: Equatable {
  /// What is known of one client.
  struct Row: Equatable {
    /// How its `clientInfo.name` begins, in lower case.
    var client: String
    /// `http` or `stdio`; none = both.
    var transport: String?
    /// Seconds of silence that it bears; none = any.
    var seconds: Int?
    /// Whether progress starts that time anew.
    var progressExtends: Bool
  }

  /// The first that fits counts.
  var rows = [
    Row(client: "claude-code", transport: "stdio", seconds: 1700, progressExtends: true),
    Row(client: "claude-code", seconds: 280, progressExtends: true),
    Row(client: "codex", seconds: 280, progressExtends: false),
    Row(client: "mcp", seconds: nil, progressExtends: true),
  ]
  /// For a client that is in no row, seconds: most give up after 60.
  var unknown = 50
  /// In the stateless revision, where a client comes back by itself, seconds.
  var round = 50
}

extension WaitBudget.Row {
  init(client: String, seconds: Int?, progressExtends: Bool) {
    self.init(client: client, transport: nil, seconds: seconds, progressExtends: progressExtends)
  }

  func fits(_ name: String, over transport: String) -> Bool {
    (self.transport.map { $0 == transport } ?? true) && isName(name)
  }

  /// `mcp` is the Python SDK's own name and no family's: it has to be the whole of it.
  private func isName(_ name: String) -> Bool {
    client == "mcp" ? name == client : name.utf8.starts(with: client.utf8)
  }
}

extension WaitBudget {
  /// Seconds until a request is answered `pending`; none = it stays as long as the question.
  func seconds(client: String?, transport: String, hasProgressToken: Bool, revision: Revision) -> Int? {
    if revision.isStateless { return round }
    guard let name = client?.lowercased(), let row = rows.first(where: { $0.fits(name, over: transport) }) else {
      return unknown
    }
    return row.progressExtends && hasProgressToken ? nil : row.seconds
  }
}
