/// Text that is compared and hashed by its UTF-8 bytes: the key of dictionaries and sets of names.
///
/// `String` treats canonically equivalent text as equal (`é` in one code point and in two); a server does not.
public struct ByteString: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The text itself.
  public let text: String

  /// Wraps text as it is.
  public init(_ text: String) {
    self.text = text
  }

  /// The text itself.
  public var description: String { text }

  /// Whether both are the same bytes.
  public static func == (left: ByteString, right: ByteString) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  /// Whether the bytes of `left` come first in byte order.
  public static func < (left: ByteString, right: ByteString) -> Bool {
    left.text.precedesInBytes(right.text)
  }

  /// Feeds the bytes, and an end that no UTF-8 text contains.
  public func hash(into hasher: inout Hasher) {
    text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}

extension ByteString: ExpressibleByStringLiteral {
  /// Wraps a literal.
  public init(stringLiteral text: String) { self.init(text) }
}
