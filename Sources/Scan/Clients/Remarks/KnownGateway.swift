/// Where a Sluice gateway listens on this machine: what goes there is judged.
public struct KnownGateway: Sendable {
  private let hosts: Set<String>
  private let port: Int

  /// - Parameters:
  ///   - hosts: the listening address and the names that the gateway answers to, beside those of this machine.
  ///   - port: where it listens.
  public init(hosts: [String], port: Int) {
    self.hosts = Set(hosts.map { $0.lowercased() }).union(["127.0.0.1", "localhost", "::1"])
    self.port = port
  }

  /// Whether an address is one of the gateway's for agents: `http://127.0.0.1:7777/mcp/time`.
  func serves(_ url: String) -> Bool {
    guard let address = WebAddress(url), hosts.contains(address.host) else { return false }
    return address.port == port && address.path.hasPrefix("/mcp/")
  }
}
