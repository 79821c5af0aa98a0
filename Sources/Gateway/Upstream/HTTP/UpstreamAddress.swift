/// Where a server is reached by HTTP: a URL of the configuration, taken apart.
struct UpstreamAddress: Equatable, Sendable {
  let isSecure: Bool
  /// A name or an address, an IPv6 address without its brackets.
  let host: String
  let port: Int
  /// Path and query, as they stand in the request line.
  let target: String

  /// Nil unless `url` is `http://` or `https://` with a host and neither user, fragment nor a character that a request
  /// line can't carry.
  init?(_ url: String) {
    guard url.utf8.allSatisfy({ 0x21...0x7E ~= $0 }), !url.contains("#") else { return nil }
    let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[1].isEmpty, let authority = Authority(parts[2]) else { return nil }
    switch parts[0].lowercased() {
    case "http:": isSecure = false
    case "https:": isSecure = true
    default: return nil
    }
    host = authority.host
    port = authority.port ?? (isSecure ? 443 : 80)
    target = parts.count == 4 ? "/" + parts[3] : "/"
  }

  /// What the `Host` header says: the port only if it is not the scheme's own.
  var hostHeader: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port == (isSecure ? 443 : 80) ? name : "\(name):\(port)"
  }

  /// Whether the host is a number, which TLS can't name in its greeting.
  var isNumeric: Bool {
    host.contains(":") || host.split(separator: ".").allSatisfy { UInt8($0) != nil }
  }
}
