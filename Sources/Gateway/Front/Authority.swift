/// The host and port that a `Host` header or an origin names (RFC 9110, section 4.2). Read byte by byte: this is on the
/// way of every request.
struct Authority: Equatable {
  /// ASCII letters in lower case, an IPv6 address without its brackets.
  let host: String
  let port: Int?

  init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    let name: Range<String.Index>
    var rest: String.Index
    if bytes.first == UInt8(ascii: "[") {
      guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      name = bytes.index(after: bytes.startIndex)..<end
      rest = bytes.index(after: end)
    } else {
      rest = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
      name = bytes.startIndex..<rest
    }
    guard !name.isEmpty, !bytes[name].contains(where: Self.endsHost) else { return nil }
    host = String(decoding: bytes[name].map { $0.asciiLowercased }, as: UTF8.self)
    guard rest < bytes.endIndex else {
      port = nil
      return
    }
    guard bytes[rest] == UInt8(ascii: ":") else { return nil }
    bytes.formIndex(after: &rest)
    guard let number = Self.number(bytes[rest...], atMost: Int(UInt16.max)) else { return nil }
    port = number
  }

  /// Whether the host is this machine by its form alone: `localhost`, 127.0.0.0/8, `::1`. A name that only begins
  /// like one (`127.0.0.1.example.com`) is not.
  var isLoopback: Bool { host == "localhost" || host == "::1" || isIPv4Loopback }

  private var isIPv4Loopback: Bool {
    guard host != "127.0.0.1" else { return true }
    guard host.utf8.starts(with: "127.".utf8) else { return false }
    let parts = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { Self.number($0, atMost: 255) != nil }
  }

  /// Digits and nothing else.
  private static func number(_ digits: some Collection<UInt8>, atMost limit: Int) -> Int? {
    guard !digits.isEmpty else { return nil }
    var number = 0
    for digit in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
      guard number <= limit else { return nil }
    }
    return number
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"),
      UInt8(ascii: " "):
      true
    default: false
    }
  }
}
