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
  private static func readASCII(_ key: Bytes, _ body: (PackedWord) -> Void) {
    var rest = key
    while let start = rest.firstIndex(where: { $0.isLetter }) {
      let end = wordEnd(behind: start, in: key)
      body(PackedWord(letters: key[start..<end]))
      rest = key[end...]
    }
  }

  /// Where a word ends that begins at a place: before what is no letter, and before a capital behind a small letter or
  /// before one.
  @inline(__always)
  private static func wordEnd(behind start: Int, in key: Bytes) -> Int {
    var place = start + 1
    while place < key.endIndex {
      let byte = key[place]
      if !byte.isSmall {
        let isBetweenCapitals = !key[place - 1].isSmall && (place + 1 == key.endIndex || !key[place + 1].isSmall)
        guard byte.isLetter, isBetweenCapitals else { break }
      }
      place += 1
    }
    return place
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
