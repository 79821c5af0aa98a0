import Audit

/// What `sluice.yaml` says, with every path absolute and every `${…}` replaced.
public struct GatewayConfiguration: Sendable {
  /// Where agents connect; port 0 = any free one.
  public var listen: ListenAddress
  /// The event socket's path.
  public var socket: String
  /// The state directory: ledger, keys.
  public var state: String
  /// A command that is told of new questions; empty = none.
  public var notify: [String]
  /// What happens to a question when nobody is there to answer it.
  public var unattended: Unattended
  /// Names that `Host` may bear beside loopback names and the listening address.
  public var hosts: [String]
  /// Values that `Origin` may have beside loopback origins.
  public var origins: [String]
  /// Requests a second that one grant may make; none = no bound.
  public var maxRate: Int?
  /// How long clients bear silence, before what is known of them.
  var waits: [WaitBudget.Row] = []
  /// How much of the past stays in the ledger.
  public var retention: Retention
  /// In the order of the file; never empty.
  public var servers: [ServerConfiguration]

  /// A configuration whose paths are absolute.
  public init(
    listen: ListenAddress, socket: String, state: String, notify: [String] = [], unattended: Unattended = .wait,
    hosts: [String] = [], origins: [String] = [], maxRate: Int? = nil, retention: Retention = Retention(),
    servers: [ServerConfiguration]
  ) {
    self.listen = listen
    self.socket = socket
    self.state = state
    self.notify = notify
    self.unattended = unattended
    self.hosts = hosts
    self.origins = origins
    self.maxRate = maxRate
    self.retention = retention
    self.servers = servers
  }
}

/// A host and a port.
public struct ListenAddress: Sendable, Equatable {
  /// A name or a number; an IPv6 number without its brackets.
  public var host: String
  /// 0 = any free one.
  public var port: Int

  /// An address.
  public init(host: String, port: Int) {
    self.host = host
    self.port = port
  }
}

/// What happens to a question when nobody is there to answer it.
public enum Unattended: String, Sendable, CaseIterable {
  /// It stays until its timeout.
  case wait
  /// It is denied at once.
  case deny
}
