/// A word of a text: as it stands, and bare.
struct InspectedWord: Equatable {
  /// With whatever marks stand around it.
  let raw: String
  /// In lower case, without the marks around it; paths and identifiers keep the marks inside.
  let bare: String
  /// Whether a sentence ends behind it.
  let endsSentence: Bool

  /// The words of a text.
  static func words(of text: String) -> [InspectedWord] {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { InspectedWord(String($0)) }
  }

  private init(_ raw: String) {
    self.raw = raw
    var scalars = Substring(raw).unicodeScalars
    while let first = scalars.first, Self.isMark(first) { scalars.removeFirst() }
    while let last = scalars.last, Self.isMark(last) || last == "." || last == "/" { scalars.removeLast() }
    scalars.removeAll(where: Self.isUnseen)
    bare = String(scalars).lowercased().replacing("’", with: "'")
    endsSentence = raw.unicodeScalars.reversed().prefix { Self.isMark($0) || Self.isEnd($0) }.contains(
      where: Self.isEnd)
  }

  /// Characters by which a word is broken up for a filter, but not for a model.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    "\"'`“”‘’«»()[]{}<>*,;:!?".unicodeScalars.contains(scalar)
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "!" || scalar == "?" }
}
