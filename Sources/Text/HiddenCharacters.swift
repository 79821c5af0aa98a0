/// Finds what a person would not see in a text.
public enum HiddenCharacters {
  /// The hidden characters of a text, in order.
  ///
  /// Line feeds, tabs, a carriage return before a line feed, and the joiners inside emoji are ordinary text.
  public static func find(in text: String) -> [HiddenCharacter] {
    isPlain(text) ? [] : Clusters(text).compactMap(\.hidden)
  }

  /// How many there are.
  public static func count(in text: String) -> Int {
    isPlain(text) ? 0 : Clusters(text).reduce(0) { $1.hidden == nil ? $0 : $0 + 1 }
  }

  /// Whether there is nothing but printable ASCII, line feeds and tabs: the quick way through long text.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }
  }
}
