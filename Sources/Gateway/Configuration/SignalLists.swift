import MCP
import Risk

/// What a configuration allows the calls of a server: where nothing stands, everything is.
public struct SignalLists: Sendable, Equatable {
  /// The directories that paths must stay in, absolute.
  public var roots: [String]
  /// The hosts that are known: `api.example.com`, `*.example.com`.
  public var hosts: [String]
  /// Who may be written to: `ana@example.com`, `*@example.com`, `#general`.
  public var recipients: [String]

  /// Lists, empty by default.
  public init(roots: [String] = [], hosts: [String] = [], recipients: [String] = []) {
    self.roots = roots
    self.hosts = hosts
    self.recipients = recipients
  }

  var json: JSON {
    func list(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
    return ["roots": list(roots), "hosts": list(hosts), "recipients": list(recipients)]
  }
}

extension SignalContext {
  init(_ lists: SignalLists) {
    self.init(roots: lists.roots, hosts: lists.hosts, recipients: lists.recipients)
  }
}
