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

  /// Why a request is refused by where it says that it comes from and goes to, or nil.
  func refusal(for head: RequestHead) -> HTTPRefusal? {
    guard let host = head.host.only else { return .hostMissing }
    guard let authority = Authority(host), allows(authority, written: host) else { return .host(host) }
    guard head.origin.count < 2 else { return .originTwice }
    return head.origin.first.flatMap { allows(origin: $0) ? nil : .origin($0) }
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
