/// The parts of an `http` or `https` address.
public struct WebAddress {
  let isSecure: Bool
  /// In lower case, an IPv6 address without its brackets.
  public let host: String
  let port: Int
  /// From the first slash on, without a query; empty if there is none.
  let path: String

  /// Nil if it is no such address.
  public init?(_ url: String) {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    switch url[..<scheme.lowerBound].lowercased() {
    case "http": isSecure = false
    case "https": isSecure = true
    default: return nil
    }
    let rest = url[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
    let authority = rest.prefix { $0 != "/" }
    // Browsers and Node take it for a slash: what looks like a user's name before `@` is the host to them.
    guard !authority.contains("\\") else { return nil }
    path = String(rest[authority.endIndex...])
    let place = authority[(authority.lastIndex(of: "@").map { authority.index(after: $0) } ?? authority.startIndex)...]
    let end = place.first == "[" ? place.firstIndex(of: "]") : nil
    let tail = end.map { place[place.index(after: $0)...] } ?? place[(place.firstIndex(of: ":") ?? place.endIndex)...]
    let name = end.map { place[..<$0].dropFirst() } ?? place[..<tail.startIndex]
    guard !name.isEmpty, tail.isEmpty || tail.first == ":" else { return nil }
    host = name.lowercased()
    guard !tail.isEmpty else {
      port = isSecure ? 443 : 80
      return
    }
    guard let number = UInt16(tail.dropFirst()) else { return nil }
    port = Int(number)
  }

  /// Whether it stays on this machine.
  var isLocal: Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return host == "localhost" || host == "::1"
      || (parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil })
  }
}
