/// Finds what a person would not see in a text.
public enum HiddenCharacters {
  /// The hidden characters of a text, in order.
  ///
  /// Line feeds, tabs, a carriage return before a line feed, the joiners inside emoji, the tags of the flags of England,
  /// Scotland and Wales, and a zero-width non-joiner between Arabic letters that would join are ordinary text.
  public static func find(in text: String) -> [HiddenCharacter] {
    isPlain(text) ? [] : Clusters(text).compactMap(\.hidden)
  }

  /// How many there are.
  public static func count(in text: String) -> Int {
    isPlain(text) ? 0 : Clusters(text).reduce(0) { $1.hidden == nil ? $0 : $0 + 1 }
  }

  /// Whether there is nothing but line feeds, tabs, printable ASCII, and letters and signs of which each stands for
  /// itself: the quick way through long text.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }
      || text.unicodeScalars.allSatisfy(isPlain)
  }

  /// Scripts without marks, in blocks where every code point is assigned; anything else is looked up.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0x0A, 0x09: true
    // Latin; Cyrillic; dashes and quotes; kana; Han; Hangul.
    case 0xC0...0x24F, 0x400...0x482, 0x2013...0x2014, 0x2018...0x201F, 0x3001...0x3002, 0x3041...0x3096,
      0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      true
    default: false
    }
  }
}
