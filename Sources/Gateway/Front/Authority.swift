/// The host and port that a `Host` header or an origin names (RFC 9110, section 4.2).
struct Authority: Equatable {
  /// In lower case, an IPv6 address without its brackets.
  let host: String
  let port: Int?

  init?(_ text: some StringProtocol) {
    let text = text.lowercased()
    let name: Substring
    let rest: Substring
    if text.first == "[" {
      guard let end = text.firstIndex(of: "]") else { return nil }
      name = text[text.index(after: text.startIndex)..<end]
      rest = text[text.index(after: end)...]
    } else {
      let end = text.firstIndex(of: ":") ?? text.endIndex
      name = text[..<end]
      rest = text[end...]
    }
    guard !name.isEmpty, !name.contains(where: { "/@?#\\ ".contains($0) }) else { return nil }
    host = String(name)
    if rest.isEmpty {
      port = nil
    } else {
      guard rest.first == ":", let number = UInt16(rest.dropFirst()) else { return nil }
      port = Int(number)
    }
  }

  /// Whether the host is this machine by its form alone: `localhost`, 127.0.0.0/8, `::1`. A name that only begins
  /// like one (`127.0.0.1.example.com`) is not.
  var isLoopback: Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
