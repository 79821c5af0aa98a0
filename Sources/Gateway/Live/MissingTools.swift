import MCP
import Policy

/// Tools that a server's policy names and that the server doesn't have: a slip there leaves a rule that never does
/// anything.
final class MissingTools {
  /// What was told last, by server.
  private var told: [ByteString: [String]] = [:]

  /// What is to be told of a server whose tools were read, a sentence for each name: once, until it changes.
  func news(of server: GuardedServer) -> [String] {
    guard let names = server.catalogue.seen?.map(\.definition.name) else { return [] }
    let warnings = server.rules.document?.warnings(against: names) ?? []
    let missing = warnings.map { "the policy of `\(server.name)`: \($0)" }
    let isNews = told.updateValue(missing, forKey: ByteString(server.name)) != missing
    return isNews ? missing : []
  }
}
