/// The hosts that a configuration knows.
struct HostList: Sendable {
  private let exact: Set<ArraySlice<UInt8>>
  /// With the dot before them.
  private let endings: [ArraySlice<UInt8>]

  init(_ hosts: [String]) {
    let lowered = hosts.map { $0.utf8.map(\.lowered)[...] }
    endings = lowered.filter { $0.begins(with: "*.") }.map { $0.dropFirst() }
    exact = Set(lowered.filter { !$0.begins(with: "*.") })
  }

  var isEmpty: Bool { exact.isEmpty && endings.isEmpty }

  /// Whether a host, in lower case, is known.
  func contains(_ host: ArraySlice<UInt8>) -> Bool {
    exact.contains(host) || endings.contains { host.count > $0.count && host.suffix($0.count).elementsEqual($0) }
  }
}
