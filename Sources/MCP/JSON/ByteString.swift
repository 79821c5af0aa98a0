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
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}

extension ByteString: ExpressibleByStringLiteral {
  /// Wraps a literal.
  public init(stringLiteral text: String) { self.init(text) }
}

extension String {
  /// Whether the UTF-8 bytes are the same, without regard to canonical equivalence.
  public func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let answer = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in left.hasSameBytes(as: right) }
    }
    return (answer ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  /// Whether the UTF-8 bytes come before those of `other`.
  public func precedesInBytes(_ other: String) -> Bool {
    let answer = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in left.lexicographicallyPrecedes(right) }
    }
    return (answer ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether both hold the same, eight bytes at a time; they must be of one length.
  fileprivate func hasSameBytes(as other: Self) -> Bool {
    let (left, right) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    var place = 0
    while place + 8 <= count {
      guard
        left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          == right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      else { return false }
      place += 8
    }
    while place < count {
      guard left[place] == right[place] else { return false }
      place += 1
    }
    return true
  }
}
