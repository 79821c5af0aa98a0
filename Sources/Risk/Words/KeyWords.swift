import MCP

/// The words of a key: split at everything that is no letter, and where a capital begins a word. `apiKey`, `X-Api-Key`
/// and `API_KEY` are read alike.
enum KeyWords {
  static func split(_ key: String) -> [PackedWord] {
    var words: [PackedWord] = []
    read(key) { words.append($0) }
    return words
  }

  /// Hands over the words in their order.
  ///
  /// - Returns: whether the key is nothing but printable ASCII.
  @discardableResult
  @inline(__always)
  static func read(_ key: String, _ body: (PackedWord) -> Void) -> Bool {
    key.withBytes { read(Bytes($0), body) }
  }

  /// The same of a key within a text.
  @discardableResult
  @inline(__always)
  static func read(_ key: Bytes, _ body: (PackedWord) -> Void) -> Bool {
    var (isASCII, isPrintable) = (true, true)
    for byte in key {
      if byte >= 0x80 { isASCII = false }
      if byte < 0x20 || byte >= 0x7F { isPrintable = false }
    }
    if isASCII {
      readASCII(key, body)
    } else {
      for word in splitByScalars(key.text) { body(word) }
    }
    return isPrintable
  }

  /// The quick way: nearly all keys are ASCII.
  @inline(__always)
  private static func readASCII(_ bytes: Bytes, _ body: (PackedWord) -> Void) {
    var word = PackedWord()
    var last = 0 as UInt8
    for (place, byte) in zip(bytes.indices, bytes) {
      let isCapital = byte &- 0x41 < 26
      let beginsWord =
        isCapital && place > bytes.startIndex
        && (last.isSmall || (place + 1 < bytes.endIndex && bytes[place + 1].isSmall))
      if !word.isEmpty, beginsWord || !byte.isLetter {
        body(word)
        word = PackedWord()
      }
      if byte.isLetter { word.append(byte) }
      last = byte
    }
    if !word.isEmpty { body(word) }
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
