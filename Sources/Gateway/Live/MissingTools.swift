import MCP
import Policy

/// Tools that a server's policy names and that the server doesn't have: a slip there leaves a rule that never does
/// anything.
final class MissingTools {
  /// How many are told of a server; of the others only their number.
  static let mostTold = 20

  /// What was missing when it was told last, by server.
  private var told: [ByteString: [String]] = [:]

  /// What is to be told of a server whose tools were read, a sentence for each name up to a bound: once, until it
  /// changes.
  func news(of server: GuardedServer) -> [String] {
    guard let names = server.catalogue.seen?.map(\.definition.name) else { return [] }
    let warnings = server.rules.document?.warnings(against: names) ?? []
    let title = "the policy of `\(server.name)`: "
    let missing = warnings.map { "\(title)\($0)" }
    guard told.updateValue(missing, forKey: ByteString(server.name)) != missing else { return [] }
    guard missing.count > Self.mostTold else { return missing }
    return Array(missing.prefix(Self.mostTold)) + ["\(title)and \(missing.count - Self.mostTold) more"]
  }
}
