/// The words of an identifier in lower case: `getVideoModelInfo`, `get_video-model.info` and `GETVideoModelInfo` have
/// the same four.
enum NameWords {
  /// The parts of a name that dots, slashes, colons and double underscores make, each as its words:
  /// `mcp__github__delete_file`, `refunds.create`.
  static func segments(of name: String) -> [[Word]] {
    var segments: [[Word]] = []
    var begin = name.unicodeScalars.startIndex
    var last: Unicode.Scalar = " "
    for place in name.unicodeScalars.indices {
      let scalar = name.unicodeScalars[place]
      let ends = scalar == "." || scalar == "/" || scalar == ":" || (scalar == "_" && last == "_")
      if ends {
        segments.append(split(name[begin..<place]).map(Word.init))
        begin = name.unicodeScalars.index(after: place)
      }
      last = scalar
    }
    segments.append(split(name[begin...]).map(Word.init))
    return segments.filter { !$0.isEmpty }
  }

  static func split(_ name: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var last: Unicode.Scalar?
    let scalars = name.unicodeScalars
    for place in scalars.indices {
      let scalar = scalars[place]
      defer { last = scalar }
      guard isLetter(scalar) || isDigit(scalar) else {
        end()
        continue
      }
      if let last, isCapital(scalar), begins(scalars, at: place, after: last) { end() }
      append(scalar, to: &word)
    }
    end()
    return words

    func end() {
      guard !word.isEmpty else { return }
      let text = String(decoding: word, as: UTF8.self)
      word.removeAll(keepingCapacity: true)
      if Ideographs.begin(text) { words += Ideographs.words(of: text) } else { words.append(text) }
    }
  }

  /// A capital begins a word after a small letter, or as the last of several capitals before a small letter.
  private static func begins<Scalars: BidirectionalCollection<Unicode.Scalar>>(
    _ scalars: Scalars, at place: Scalars.Index, after last: Unicode.Scalar
  ) -> Bool {
    if !isCapital(last) { return true }
    let next = scalars.index(after: place)
    return next < scalars.endIndex && isLetter(scalars[next]) && !isCapital(scalars[next])
  }

  /// Adds a character in lower case.
  static func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) {
    switch scalar.value {
    case 0x41...0x5A: word.append(UInt8(scalar.value + 0x20))
    case ..<0x80: word.append(UInt8(scalar.value))
    default: word += scalar.properties.lowercaseMapping.utf8
    }
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: true
    case ..<0x80: false
    default: scalar.properties.isAlphabetic
    }
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
