import Audit
import MCP
import Policy

/// Reads `sluice.yaml` into a configuration and gathers everything that is wrong with it on the way.
struct ConfigurationReader {
  private static let keys = [
    "listen", "socket", "state", "notify", "unattended", "hosts", "origins", "max_rate", "waits", "ledger", "servers",
  ]

  var document: DocumentReader
  let directory: String
  let environment: [String: String]
  let places: Places

  init(file: String, environment: [String: String]) {
    document = DocumentReader(file: file, kind: .configuration)
    directory = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
    self.environment = environment
    places = Places(environment: environment)
  }

  mutating func read(_ bytes: [UInt8]) -> ConfigurationReading {
    let configuration = tree(of: bytes).flatMap { self.configuration(Cursor($0)) }
    let hasErrors = document.diagnostics.contains { $0.severity == .error }
    return ConfigurationReading(
      configuration: hasErrors ? nil : configuration, diagnostics: document.sortedDiagnostics)
  }

  private mutating func configuration(_ root: Cursor) -> GatewayConfiguration? {
    guard let fields = document.fields(root, of: "the configuration", known: Self.keys) else { return nil }
    let listen = fields["listen"].flatMap { listenAddress($0) } ?? ListenAddress(host: "127.0.0.1", port: 7777)
    let socket = path(fields["socket"], of: "`socket`", else: places.socket, root)
    let state = path(fields["state"], of: "`state`", else: places.state, root)
    let notify = fields["notify"].map { texts($0, of: "`notify`") } ?? []
    let unattended = fields["unattended"].flatMap { document.choice($0, of: "`unattended`", as: Unattended.self) }
    let hosts = fields["hosts"].map { allowedHosts($0) } ?? []
    let origins = fields["origins"].map { allowedOrigins($0) } ?? []
    let maxRate = fields["max_rate"].flatMap { count($0, of: "`max_rate`") }
    let retention = fields["ledger"].map { self.retention($0) } ?? Retention()
    let waits = fields["waits"].map { self.waits($0) } ?? []
    let servers = servers(fields["servers"], in: root)
    var configuration = GatewayConfiguration(
      listen: listen, socket: socket, state: state, notify: notify, unattended: unattended ?? .wait, hosts: hosts,
      origins: origins, maxRate: maxRate, retention: retention, servers: servers)
    configuration.waits = waits
    return configuration
  }

  private mutating func servers(_ cursor: Cursor?, in root: Cursor) -> [ServerConfiguration] {
    guard let cursor else {
      document.error(
        "`servers` is missing", hint: "name at least one server with its `command` or `url`", at: root)
      return []
    }
    guard let fields = document.fields(cursor, of: "`servers`") else { return [] }
    if fields.members.isEmpty {
      document.error("`servers` is empty", hint: "name at least one server with its `command` or `url`", at: cursor)
    }
    return fields.members.compactMap { member in
      let place = cursor.pointer.appending(member.key)
      guard Self.isName(member.key) else {
        document.error(
          "\(Quotation(member.key)) is no name for a server", hint: "letters, digits, `-` and `_`, at most 64",
          at: member.keyPosition, place)
        return nil
      }
      return server(member.key, Cursor(member.node, at: place))
    }
  }

  /// A name is a segment of the agents' URL and a word on the screen.
  private static func isName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
