import MCP
import NIOCore
import Policy

/// Who may come in, and where. What no request could ever meet is an error: it would only look as if it let something
/// in.
extension ConfigurationReader {
  /// `127.0.0.1:7777`, `localhost:0`, `[::1]:7777`.
  mutating func listenAddress(_ cursor: Cursor) -> ListenAddress? {
    guard let text = text(cursor, of: "`listen`") else { return nil }
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
      document.error("`listen` must be a host and a port, such as `127.0.0.1:7777`", at: cursor)
      return nil
    }
    var host = String(text[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    guard !host.isEmpty else {
      document.error("`listen` has no host", hint: "such as `127.0.0.1:\(port)`", at: cursor)
      return nil
    }
    guard Self.isName(host) || Self.isIPv6(host) else {
      document.error(
        "`listen` can't be at \(Quotation(host))", hint: "such as `127.0.0.1:\(port)`, without scheme or path",
        at: cursor)
      return nil
    }
    return ListenAddress(host: host, port: Int(port))
  }

  /// `hosts`, as `Host` may name them.
  mutating func allowedHosts(_ cursor: Cursor) -> [String] {
    document.elements(cursor, of: "`hosts`").compactMap { element in
      guard let host = text(element, of: "an element of `hosts`") else { return nil }
      guard Self.isPlain(host), Authority(host) != nil || Self.isIPv6(host) else {
        document.error(
          "\(Quotation(host)) is no host",
          hint: "such as `sluice.example.com` or `sluice.example.com:7777`, without scheme; a `*` stands for nothing",
          at: element)
        return nil
      }
      return host
    }
  }

  /// `origins`, as browsers send them.
  mutating func allowedOrigins(_ cursor: Cursor) -> [String] {
    document.elements(cursor, of: "`origins`").compactMap { element in
      guard let origin = text(element, of: "an element of `origins`") else { return nil }
      guard Self.isOrigin(origin) else {
        document.error(
          "\(Quotation(origin)) is no origin",
          hint: "such as `https://app.example.com`, with its scheme and without a path; a `*` stands for nothing",
          at: element)
        return nil
      }
      return origin
    }
  }

  /// RFC 6454, section 6.2: a scheme, a host, and a port if it is not the scheme's own; or `null`.
  private static func isOrigin(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return text.lowercased() == "null" }
    let (scheme, host) = (parts[0], parts[2])
    guard isPlain(text), scheme.utf8.count > 1, scheme.last == ":", parts[1].isEmpty else { return false }
    return Authority(host) != nil || host.isEmpty && scheme.lowercased() == "file:"
  }

  /// A name or an IPv4 address, without a port.
  private static func isName(_ text: String) -> Bool {
    guard isPlain(text), let authority = Authority(text) else { return false }
    return authority.port == nil
  }

  /// An IPv6 address without its brackets; one of this link may name its network.
  private static func isIPv6(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return false }
    // What is no address is none, whatever stands against it.
    return (try? SocketAddress(ipAddress: String(text.prefix { $0 != "%" }), port: 0)) != nil
  }

  /// No blanks, nothing beyond ASCII, and no pattern.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "*") }
  }
}
