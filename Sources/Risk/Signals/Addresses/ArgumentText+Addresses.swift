extension ArgumentText {
  /// Where the URLs of the text lead.
  func scanURLs(context: SignalContext, into findings: inout Findings) {
    guard marks.isSuperset(of: [.colon, .slash]) else { return }
    var place = 0
    while let sign = first("://", in: place..<count) {
      place = sign + 3
      var start = sign
      while start > 0,
        lowered[start - 1].isLetter || lowered[start - 1].isDigit || lowered[start - 1] == UInt8(ascii: "+")
      {
        start -= 1
        if sign - start > 16 { break }
      }
      guard start < sign, !lowered[start..<sign].equals("file"), !lowered[start..<sign].equals("data") else { continue }
      let end = self.end(ofAuthorityAt: place)
      scanAuthority(place..<end, of: start..<end, context: context, into: &findings)
      place = end
    }
  }

  /// Where a value leads that is a host by its key: with or without a scheme, a port, a path.
  func scanHost(context: SignalContext, into findings: inout Findings) {
    let range = whole
    guard first("://", in: range) == nil else { return scanURLs(context: context, into: &findings) }
    let start = lowered[range].begins(with: "//") ? range.lowerBound + 2 : range.lowerBound
    let end = self.end(ofAuthorityAt: start)
    // A name without a dot is one that the server knows, but for the machine itself.
    let isName = lowered[start..<end].contains(UInt8(ascii: ".")) || lowered[start..<end].contains(UInt8(ascii: ":"))
    guard isName || lowered[start..<end].equals("localhost"), !lowered[range].begins(with: "mailto:") else { return }
    scanAuthority(start..<end, of: start..<end, context: context, into: &findings)
  }

  /// Whether a value without a key that tells is an address or a local name, and nothing else.
  var isBareAddress: Bool {
    guard marks.isDisjoint(with: [.space, .slash, .at]) else { return false }
    let host = self.host(in: 0..<count)
    return host.equals("localhost")
      || (marks.contains(.dot) && host.split(separator: UInt8(ascii: ".")).count == 4
        && NetworkAddress(host) != nil)
  }

  private func end(ofAuthorityAt start: Int) -> Int {
    var place = start
    while place < count {
      switch lowered[place] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"), UInt8(ascii: "'"),
        UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ")"),
        UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"):
        return place
      case let byte where byte.isSpace: return place
      default: place += 1
      }
    }
    return place
  }

  func scanAuthority(
    _ authority: Range<Int>, of url: Range<Int>, context: SignalContext, into findings: inout Findings
  ) {
    let host = self.host(in: authority)
    guard !host.isEmpty else { return }
    let address = NetworkAddress(host)
    if address?.isMetadata ?? Self.isMetadataName(host) { return findings.add(.metadataAddress, url) }
    if context.hosts.contains(host) { return }
    if address?.isLocal ?? Self.isLocalName(host) { return findings.add(.localAddress, url) }
    if !context.hosts.isEmpty { findings.add(.unknownHost, url) }
  }

  /// Without user, port and final dot.
  private func host(in authority: Range<Int>) -> Bytes {
    var host = lowered[authority]
    if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
    if host.first == UInt8(ascii: "[") {
      return host.dropFirst().prefix { $0 != UInt8(ascii: "]") }
    }
    let colons = host.filter { $0 == UInt8(ascii: ":") }.count
    if colons == 1, let colon = host.firstIndex(of: UInt8(ascii: ":")) { host = host[..<colon] }
    if host.last == UInt8(ascii: ".") { host = host.dropLast() }
    return host
  }

  private static func isMetadataName(_ host: Bytes) -> Bool {
    host.equals("metadata.google.internal") || host.equals("metadata") || host.equals("instance-data")
      || host.equals("metadata.azure.com") || host.equals("metadata.goog") || host.equals("169.254.169.254.nip.io")
  }

  private static func isLocalName(_ host: Bytes) -> Bool {
    if ["localhost", "localhost.localdomain", "host.docker.internal", "ip6-localhost", "kubernetes.default"].contains(
      where: { host.equals($0) })
    {
      return true
    }
    if [".localhost", ".local", ".internal", ".localdomain", ".lan", ".intranet", ".corp", ".home.arpa", ".svc"]
      .contains(where: { host.ends(with: $0) })
    {
      return true
    }
    return isAddressInName(host)
  }

  /// Services that answer for `127.0.0.1.nip.io` with the address in the name.
  private static func isAddressInName(_ host: Bytes) -> Bool {
    for ending: StaticString in [".nip.io", ".sslip.io", ".xip.io"] where host.ends(with: ending) {
      let labels = host.dropLast(ending.utf8CodeUnitCount).split(separator: UInt8(ascii: ".")).suffix(4)
      guard let first = labels.first, let last = labels.last else { return false }
      return NetworkAddress(host[first.startIndex..<last.endIndex])?.isLocal ?? false
    }
    return ["localtest.me", "lvh.me", "vcap.me"].contains { host.equals($0) }
  }
}
