import MCP
import Policy

extension ConfigurationReader {
  /// The `signals` of a server.
  mutating func signals(_ cursor: Cursor?) -> SignalLists {
    guard let cursor,
      let fields = document.fields(cursor, of: "`signals`", known: ["roots", "hosts", "recipients"])
    else { return SignalLists() }
    return SignalLists(
      roots: fields["roots"].map { texts($0, of: "`roots`").map { absolute($0) } } ?? [],
      hosts: fields["hosts"].map { hosts($0) } ?? [],
      recipients: fields["recipients"].map { texts($0, of: "`recipients`") } ?? [])
  }

  /// A URL among the hosts would never be met.
  private mutating func hosts(_ cursor: Cursor) -> [String] {
    document.elements(cursor, of: "`hosts`").compactMap { element in
      guard let host = text(element, of: "an element of `hosts`") else { return nil }
      let name = host.hasPrefix("*.") ? host.dropFirst(2) : Substring(host)
      let hasPort = name.utf8.filter { $0 == UInt8(ascii: ":") }.count == 1
      guard !name.isEmpty, !hasPort, !name.utf8.contains(where: { "/@*? ".utf8.contains($0) }) else {
        document.error(
          "\(Quotation(host)) is no host", hint: "such as `api.example.com` or `*.example.com`, without scheme or port",
          at: element)
        return nil
      }
      return host
    }
  }
}
