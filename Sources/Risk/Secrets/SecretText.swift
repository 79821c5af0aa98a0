import MCP

/// Finds what looks like a secret in a text: by the marks that makers of tokens give them, by the name that stands before
/// it, as the password of an address, and the numbers of payment cards.
public enum SecretText {
  /// No secret without a name is shorter: a payment card's number has so many digits.
  static let shortest = 13
  /// No text with a name and its secret is shorter: `pwd=x`.
  static let shortestNamed = 5

  /// The places of secrets in UTF-8 text, from the left, without overlap.
  public static func find(in text: [UInt8]) -> [Range<Int>] {
    text.withUnsafeBufferPointer { find(in: Bytes($0)) }
  }

  /// The places of secrets in a text, in bytes of UTF-8, from the left, without overlap.
  public static func find(in text: String) -> [Range<Int>] {
    guard text.utf8.count >= shortestNamed else { return [] }
    return text.withBytes { find(in: Bytes($0)) }
  }

  /// Whether a key may have a token in it: nearly all are too short.
  public static func canStand(in key: String) -> Bool { key.utf8.count >= shortest }

  static func find(in text: Bytes) -> [Range<Int>] {
    var search = SecretSearch(text)
    return search.all()
  }
}
