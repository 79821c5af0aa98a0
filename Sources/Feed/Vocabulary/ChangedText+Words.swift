import Risk

extension ChangedText {
  /// The text on one line, for a person: `/description: Lists {+and deletes +}models`, `[-…-]` around what was taken out.
  public var words: String {
    let marked = pieces.map { piece in
      switch piece.change {
      case .kept: piece.text
      case .removed: "[-\(piece.text)-]"
      case .added: "{+\(piece.text)+}"
      }
    }
    return "\(pointer): \(marked.joined())"
  }
}
