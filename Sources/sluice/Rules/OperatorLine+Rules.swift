import ArgumentParser
import Feed
import MCP
import Terminal

extension OperatorLine {
  /// The rules of one server, or of one of its tools.
  ///
  /// - Throws: ``CommandFailure`` if there is no such server, naming those there are.
  func rules(of server: String, tool: String?) throws(CommandFailure) -> (all: Rules, server: ServerRules) {
    let rules = try asked(ListRules(server: server, tool: tool))
    if let found = rules.servers.first(where: { $0.server.hasSameBytes(as: server) }) { return (rules, found) }
    let servers = try asked(ListServers()).servers
    let known = servers.map { "`\(Display.line($0.server))`" }.joined(separator: ", ")
    let those = servers.count == 1 ? "there is only \(known)" : "there are \(known)"
    throw CommandFailure("there is no server `\(Display.line(server))`; \(those)", exitCode: .nothing)
  }
}
