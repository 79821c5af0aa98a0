/// Where things lie if the configuration doesn't say: the XDG base directories.
public struct Places: Sendable {
  private let environment: [String: String]

  /// The places that an environment names.
  public init(environment: [String: String]) {
    self.environment = environment
  }

  /// `$XDG_CONFIG_HOME/sluice/sluice.yaml`; none without a home.
  public var configuration: String? {
    base("XDG_CONFIG_HOME", else: ".config").map { "\($0)/sluice/sluice.yaml" }
  }

  /// `$XDG_STATE_HOME/sluice`, that is `~/.local/state/sluice`; none without a home.
  public var state: String? {
    base("XDG_STATE_HOME", else: ".local/state").map { "\($0)/sluice" }
  }

  /// `$XDG_RUNTIME_DIR/sluice/gateway.sock`, else in the state directory; none without either.
  public var socket: String? {
    absolute("XDG_RUNTIME_DIR").map { "\($0)/sluice/gateway.sock" } ?? state.map { "\($0)/gateway.sock" }
  }

  /// The user's home; none if `HOME` is not set.
  public var home: String? { absolute("HOME") }

  private func base(_ name: String, else path: String) -> String? {
    absolute(name) ?? home.map { "\($0)/\(path)" }
  }

  /// The base directory specification: a relative path there is to be ignored.
  private func absolute(_ name: String) -> String? {
    environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
