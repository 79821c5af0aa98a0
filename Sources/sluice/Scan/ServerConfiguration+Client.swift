import Gateway
import Scan
import Terminal

extension ServerConfiguration {
  /// A client's server as the gateway would start it: with the variables that its entry names, and nothing else of the
  /// environment. `directory` is where it starts if the entry doesn't say.
  ///
  /// - Throws: ``Reference/Unresolved`` for what only the client knows.
  init(_ server: ClientServer, else directory: String) throws(Reference.Unresolved) {
    let reach: Reach
    switch server.reach {
    case .command(let words, let named):
      var resolved: [String] = []
      for word in words { resolved.append(try Self.resolved(word)) }
      reach = .command(
        resolved, environment: try Self.resolved(server.environment),
        directory: try Self.resolved(named ?? server.project ?? directory))
    case .url(let url):
      reach = .url(try Self.resolved(url), headers: try Self.resolved(server.headers))
    case .byExtension, .unclear:
      reach = .command([], environment: [], directory: directory)
    }
    self.init(name: server.name, reach: reach, policy: nil)
  }

  private static func resolved(_ text: String) throws(Reference.Unresolved) -> String {
    try Reference.resolve(text, variable: Environment.value)
  }

  private static func resolved(
    _ pairs: [ClientServer.Pair]
  ) throws(Reference.Unresolved) -> [(name: String, value: String)] {
    var out: [(name: String, value: String)] = []
    for pair in pairs { out.append((pair.name, try resolved(pair.value))) }
    return out
  }
}
