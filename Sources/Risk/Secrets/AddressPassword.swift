/// The password of an address: `postgres://user:x@host`.
enum AddressPassword {
  /// No longer user's name, and no password with a slash in it, is looked through, bytes.
  private static let longest = 128

  /// The password in the address whose scheme ends before this colon.
  static func find(at colon: Int, in text: Bytes) -> Range<Int>? {
    guard text.has("://", at: colon) else { return nil }
    let user = text[(colon + 3)...]
    guard let userEnd = user.prefix(longest).firstIndex(where: { ends[$0] != .nothing }),
      text[userEnd] == UInt8(ascii: ":"), user.first != UInt8(ascii: "[")
    else { return nil }
    let start = userEnd + 1
    let end = text[start...].firstIndex { ends[$0] >= .authority } ?? text.endIndex
    guard let at = text[start..<end].lastIndex(where: \.isAt) ?? at(behind: start..<end, in: text) else { return nil }
    let password = start..<at
    return password.isEmpty || SecretPlaceholder.isOne(text[password]) ? nil : password
  }

  /// A password may have a slash in it though it should not; a port has none.
  private static func at(behind authority: Range<Int>, in text: Bytes) -> Int? {
    guard text[authority].contains(where: { !$0.isDigit }) else { return nil }
    let rest = text[authority.upperBound...].prefix(longest)
    let place = rest.firstIndex { $0.isAt || ends[$0] == .address }
    return place.flatMap { text[$0].isAt ? $0 : nil }
  }

  /// What ends before a byte, each with all before it.
  private enum End: Comparable {
    case nothing
    case user
    case authority
    case address
  }

  private static let ends = ByteTable<End> { byte in
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "@"): .user
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): .authority
    case UInt8(ascii: "<"), UInt8(ascii: ">"): .address
    case _ where byte.isSpace || byte.isQuote: .address
    default: .nothing
    }
  }
}

extension UInt8 {
  fileprivate var isAt: Bool { self == UInt8(ascii: "@") }
}
