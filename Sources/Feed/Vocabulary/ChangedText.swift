import Risk

/// What became of one text of a definition, word by word, in a form that cannot draw and of bearable length.
public struct ChangedText: Codable, Sendable, Equatable {
  /// Some words that follow one another and fared alike.
  public struct Piece: Codable, Sendable, Equatable {
    /// `kept`, `removed` or `added`.
    public var change: WordDiff.Change
    /// The words; what is left out in the middle of them leaves a `…`.
    public var text: String

    /// Some words.
    public init(change: WordDiff.Change, text: String) {
      self.change = change
      self.text = text
    }
  }

  /// Where in the definition (RFC 6901).
  public var pointer: String
  /// In the order of the new text; what was taken out stands before what was put in for it.
  public var pieces: [Piece]

  /// All members, in the order in which they are written.
  public init(pointer: String, pieces: [Piece]) {
    self.pointer = pointer
    self.pieces = pieces
  }
}
