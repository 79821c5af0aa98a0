import NIOHTTP1

/// Keeps web pages out: a page can make a browser connect to a local port, but neither choose `Host` nor hide
/// `Origin` (MCP, Streamable HTTP: security warning).
struct RebindingGuard {
  private let listening: String
  private let hosts: [String]
  private let origins: [String]

  /// `listening` is the host of the listening address; `hosts` and `origins` are allowed beside the loopback ones.
  init(listening: String, hosts: [String] = [], origins: [String] = []) {
    self.listening = listening.lowercased()
    self.hosts = hosts.map { $0.lowercased() }
    self.origins = origins.map { $0.lowercased() }
  }

  /// Why a request with these headers is refused, or nil.
  func refusal(for headers: HTTPHeaders) -> HTTPRefusal? {
    let named = headers["host"]
    guard named.count == 1, let host = named.first else { return .hostMissing }
    guard let authority = Authority(host), allows(authority, written: host) else { return .host(host) }
    let origins = headers["origin"]
    guard origins.count < 2 else { return .originTwice }
    return origins.first.flatMap { allows(origin: $0) ? nil : .origin($0) }
  }

  private func allows(_ authority: Authority, written: String) -> Bool {
    authority.isLoopback || authority.host == listening
      || !hosts.isEmpty && (hosts.contains(authority.host) || hosts.contains(written.lowercased()))
  }

  private func allows(origin: String) -> Bool {
    if origins.contains(origin.lowercased()) { return true }
    let parts = origin.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].lowercased() == "http:" || parts[0].lowercased() == "https:", parts[1].isEmpty
    else { return false }
    return Authority(parts[2])?.isLoopback ?? false
  }
}
