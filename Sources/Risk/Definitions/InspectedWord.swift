/// A word of a text: as it stands, and bare.
struct InspectedWord: Equatable {
  /// With whatever marks stand around it.
  let raw: String
  /// In lower case, without the marks around it; paths and identifiers keep the marks inside.
  let bare: String
  /// Whether a sentence ends behind it.
  let endsSentence: Bool

  /// Whether this is a URL or a mail address.
  var isAddress: Bool {
    bare.hasPrefix("https://") || bare.hasPrefix("http://") || (bare.contains("@") && bare.contains("."))
  }

  /// The words of a text.
  static func words(of text: String) -> [InspectedWord] {
    text.unicodeScalars.split { $0.isASCII ? $0.value <= 0x20 : $0.properties.isWhitespace }.map {
      InspectedWord(String($0))
    }
  }

  private init(_ raw: String) {
    self.raw = raw
    var scalars = Substring(raw).unicodeScalars
    while let first = scalars.first, Self.isMark(first) { scalars.removeFirst() }
    while let last = scalars.last, Self.isMark(last) || last == "." || last == "/" { scalars.removeLast() }
    bare = Self.bare(scalars)
    endsSentence = raw.unicodeScalars.reversed().prefix { Self.isMark($0) || Self.isEnd($0) }.contains(
      where: Self.isEnd)
  }

  private static func bare(_ scalars: Substring.UnicodeScalarView) -> String {
    let bytes = scalars.reduce(into: [UInt8]()) { word, scalar in
      if scalar == "’" {
        word.append(UInt8(ascii: "'"))
      } else if !isUnseen(scalar) {
        NameWords.append(scalar, to: &word)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Characters by which a word is broken up for a filter, but not for a model.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    !(0x20..<0x7F).contains(scalar.value)
      && (scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    marks.contains(scalar)
  }

  private static let marks = Set("\"'`“”‘’«»()[]{}<>*,;:!?".unicodeScalars)

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "!" || scalar == "?" }
}
