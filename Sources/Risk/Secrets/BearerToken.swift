/// What a header carries, without the header's name: `Bearer x`, and `Basic x` (RFC 6750, RFC 7617).
enum BearerToken {
  /// A shorter one may be any word.
  private static let shortest = 8

  /// The token behind its scheme, which begins here.
  static func find(at place: Int, in text: Bytes) -> Range<Int>? {
    let isBasic = text.has("Basic ", at: place)
    guard isBasic || text.has("Bearer ", at: place) else { return nil }
    let start = place + (isBasic ? 6 : 7)
    let end = text[start...].firstIndex { !$0.isOfBase64 } ?? text.endIndex
    let token = text[start..<end]
    guard token.count >= shortest, WordLooks(token) == .mixed, !isBasic || token.count % 4 == 0 else { return nil }
    return start..<end
  }
}

extension UInt8 {
  /// Whether this may be part of Base64 in any of its alphabets, or of what RFC 6750 allows beside.
  fileprivate var isOfBase64: Bool { isOfToken || "+/=.~".utf8.contains(self) }
}
