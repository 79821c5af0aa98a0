/// What stands where a secret would: `$TOKEN`, `<token>`, `****`, `none`, or a secret that was folded already.
enum SecretPlaceholder {
  /// No placeholder is longer, bytes.
  private static let longest = 64

  /// Whether one that goes on beyond its first word begins here.
  static func begins(at place: Int, in text: Bytes) -> Bool {
    text.has("${", at: place) || text.has("$(", at: place) || text.has("{{", at: place) || isFold(at: place, in: text)
  }

  /// Whether a value is one.
  static func isOne(_ value: Bytes) -> Bool {
    guard value.count <= longest, let first = value.first, let last = value.last else { return false }
    if begins(at: value.startIndex, in: value) || words.contains(PackedWord(value)) { return true }
    switch first {
    // Alone it is what a substitution began with.
    case UInt8(ascii: "$"): return value.count == 1 || value.dropFirst().isVariable
    case UInt8(ascii: "%"): return last == first && value.count > 2
    case _ where closing(first) != nil:
      return last == closing(first) || value.allSatisfy { closing($0) != nil }
    default: return value.count >= 3 && value.allSatisfy(isCover)
    }
  }

  /// What closes a bracket.
  static func closing(_ bracket: UInt8) -> UInt8? {
    switch bracket {
    case UInt8(ascii: "<"): UInt8(ascii: ">")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }

  /// What stands in the record for a secret: a second look must not fold it anew.
  private static func isFold(at place: Int, in text: Bytes) -> Bool {
    if text.has("‹secret›", at: place) { return true }
    guard text.has("‹secret ", at: place) || text.has("‹withheld ", at: place) else { return false }
    let fold = text[place...].prefix(longest)
    guard let end = fold.first("›"), let number = fold.first(" #") else { return false }
    return end == number + 18
  }

  /// Stars and dots, as people cover what may not be read.
  private static func isCover(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"), 0xE2, 0x80, 0xA2, 0xA6:
      true
    default: false
    }
  }

  private static let words = WordTable<Void>(
    """
    any array auth basic bearer bool boolean bytes changeme digest empty false hidden int integer masked nil no none
    null number oauth object off on optional prompt redacted required str string text true undefined unknown unset yes
    """)
}

extension Bytes {
  /// Whether this is a variable's name.
  fileprivate var isVariable: Bool {
    guard let first, first.isLetter || first == UInt8(ascii: "_") else { return false }
    return allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
  }
}
