/// The words of a key: split at everything that is no letter, and where a capital begins a word. `apiKey`, `X-Api-Key`
/// and `API_KEY` are read alike.
enum KeyWords {
  static func split(_ key: String) -> [PackedWord] {
    var key = key
    return key.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } ? split(bytes) : nil } ?? splitByScalars(key)
  }

  /// The quick way: nearly all keys are ASCII.
  private static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [PackedWord] {
    var words: [PackedWord] = []
    var word = PackedWord()
    for (place, byte) in bytes.enumerated() {
      let isCapital = byte &- 0x41 < 26
      let beginsWord =
        isCapital && place > 0
        && (bytes[place - 1].isSmall || (place + 1 < bytes.count && bytes[place + 1].isSmall))
      if !word.isEmpty, beginsWord || !byte.isLetter {
        words.append(word)
        word = PackedWord()
      }
      if byte.isLetter { word.append(byte) }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func splitByScalars(_ key: String) -> [PackedWord] {
    var words: [PackedWord] = []
    words.reserveCapacity(4)
    var word = PackedWord()
    var last = Unicode.Scalar(0 as UInt8)
    var scalars = key.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      defer { last = scalar }
      guard scalar.isLetter else {
        end()
        continue
      }
      if scalar.isCapital, last.isSmall || (next?.isSmall ?? false) { end() }
      for byte in scalar.lowercase.utf8 { word.append(byte) }
    }
    end()
    return words

    func end() {
      if !word.isEmpty { words.append(word) }
      word = PackedWord()
    }
  }
}

extension UInt8 {
  fileprivate var isSmall: Bool { self &- 0x61 < 26 }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { isASCII ? isCapital || isSmall : properties.isAlphabetic }
  fileprivate var isCapital: Bool { isASCII ? "A"..."Z" ~= self : properties.isUppercase }
  fileprivate var isSmall: Bool { isASCII ? "a"..."z" ~= self : properties.isLowercase }

  fileprivate var lowercase: String {
    isASCII ? String(self) : properties.lowercaseMapping
  }
}
