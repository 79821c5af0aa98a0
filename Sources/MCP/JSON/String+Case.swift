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

  /// Whether some server that ignores case takes this for `other`, which is ASCII: they read `ſ` as `s` and the Kelvin
  /// sign as `k`.
  ///
  /// The first letter that differs ends it: a key may be as long as a message, and a message may have very many.
  public func isSameIgnoringCase(asASCII other: String) -> Bool {
    other.withBytes { other in
      var rest = other[...]
      for scalar in unicodeScalars {
        if scalar.isASCII {
          guard let letter = rest.popFirst(), Self.fold(letter) == Self.fold(UInt8(ascii: scalar)) else { return false }
        } else {
          guard let folded = scalar.foldedToASCII else { return false }
          for byte in folded.utf8 {
            guard let letter = rest.popFirst(), Self.fold(letter) == byte else { return false }
          }
        }
      }
      return rest.isEmpty
    }
  }

  private static func fold(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }
}

extension Unicode.Scalar {
  /// What a character beyond ASCII becomes through upper case to lower, or by the case folding of Unicode, if that is
  /// ASCII. To C and Java `İ` is an `i`.
  fileprivate var foldedToASCII: String? {
    switch value {
    case 0xDF, 0x1E9E: "ss"
    case 0x130, 0x131: "i"
    case 0x17F: "s"
    case 0x212A: "k"
    case 0xFB00: "ff"
    case 0xFB01: "fi"
    case 0xFB02: "fl"
    case 0xFB03: "ffi"
    case 0xFB04: "ffl"
    case 0xFB05, 0xFB06: "st"
    default: nil
    }
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
  func keyInWrongCase(of known: [String]) -> (key: String, known: String)? {
    for key in keys where !known.contains(where: { $0.hasSameBytes(as: key) }) {
      if let resembled = known.first(where: { key.isSameIgnoringCase(asASCII: $0) }) { return (key, resembled) }
    }
    return nil
  }
}
