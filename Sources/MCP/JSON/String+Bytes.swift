extension String {
  /// Runs something on the UTF-8 bytes where they lie. Unlike `withUTF8` it changes nothing, and so takes no copy.
  @inlinable
  @inline(__always)
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    // Text of another system's strings.
    var copy = self
    return copy.withUTF8(body)
  }

  /// Whether the UTF-8 bytes are the same, without regard to canonical equivalence.
  public func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return withBytes { left in other.withBytes { right in left.hasSameBytes(as: right) } }
  }

  /// Whether the UTF-8 bytes come before those of `other`.
  public func precedesInBytes(_ other: String) -> Bool {
    withBytes { left in other.withBytes { right in left.lexicographicallyPrecedes(right) } }
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
