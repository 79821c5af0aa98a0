/// What a flag points at.
public enum FlagKind: String, Codable, Sendable, CaseIterable {
  /// Control, bidirectional, zero-width or other characters that a screen would not show as they are.
  case hiddenCharacters
  /// A value under a secret-looking key, which is shown folded.
  case foldedValue
}
