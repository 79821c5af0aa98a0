extension String {
  /// Whether there is no other character than those of ASCII.
  public var isASCII: Bool {
    withBytes(\.isASCII)
  }

  /// Whether both are the same but for the case of ASCII letters.
  public func isSameIgnoringASCIICase(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return withBytes { left in
      other.withBytes { right in zip(left, right).allSatisfy { Self.fold($0) == Self.fold($1) } }
    }
  }

  private static func fold(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Looks at eight bytes at a time.
  fileprivate var isASCII: Bool {
    let raw = UnsafeRawBufferPointer(self)
    var (bits, place) = (0 as UInt64, 0)
    while place + 8 <= raw.count {
      bits |= raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      place += 8
    }
    while place < raw.count {
      bits |= UInt64(raw[place])
      place += 1
    }
    return bits & 0x8080_8080_8080_8080 == 0
  }
}

extension JSONObject {
  /// The first key that some server would take for one of `known`, which are ASCII, because it ignores case; and the
  /// one it resembles.
  ///
  /// Through upper case to lower, because some readers fold `ſ` to `s` and the Kelvin sign to `k`. Text of ASCII only is
  /// compared without making copies: an object may have very many keys.
  func keyInWrongCase(of known: [String]) -> (key: String, known: String)? {
    // No character of three bytes or fewer folds to less than one of ASCII.
    let longest = 3 * known.reduce(0) { max($0, $1.utf8.count) }
    for key in keys where key.utf8.count <= longest {
      if known.contains(where: { $0.hasSameBytes(as: key) }) { continue }
      // Folded once, not once for each known key.
      let folded = key.isASCII ? key : key.uppercased().lowercased()
      let resembled = known.first { folded.isSameIgnoringASCIICase(as: $0) }
      if let resembled { return (key, resembled) }
    }
    return nil
  }
}
