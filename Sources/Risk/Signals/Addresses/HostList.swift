/// The hosts that a configuration knows.
struct HostList: Sendable {
  private let exact: Set<[UInt8]>
  /// With the dot before them.
  private let endings: [[UInt8]]

  init(_ hosts: [String]) {
    let lowered = hosts.map { $0.utf8.map(\.lowered) }
    let all = Array("*.".utf8)
    endings = lowered.filter { $0.starts(with: all) }.map { Array($0.dropFirst()) }
    exact = Set(lowered.filter { !$0.starts(with: all) })
  }

  var isEmpty: Bool { exact.isEmpty && endings.isEmpty }

  /// Whether a host, in lower case, is known.
  func contains(_ host: Bytes) -> Bool {
    endings.contains { host.count > $0.count && host.suffix($0.count).elementsEqual($0) }
      || (!exact.isEmpty && exact.contains(Array(host)))
  }
}
