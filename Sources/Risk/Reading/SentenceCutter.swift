/// Puts characters together to words, and words to sentences.
struct SentenceCutter {
  enum Step { case goesOn, ended }

  private(set) var sentences: [Sentence] = []
  private var tokens: [Word] = []
  /// Bytes, because adding to a text costs several times as much.
  private var word: [UInt8] = []

  /// Takes the next character; the text is at its end when a heading begins.
  mutating func take(_ scalar: Unicode.Scalar) -> Step {
    switch scalar {
    case "a"..."z": word.append(UInt8(scalar.value))
    case ".", "!", "?", ";", "\n": endSentence()
    case ":":
      endWord()
      if tokens.count == 1, tokens[0].has(.heading) {
        tokens = []
        return .ended
      }
    case ",":
      endWord()
      if !tokens.isEmpty { tokens.append(Self.comma) }
    case "'", "’": word.append(UInt8(ascii: "'"))
    case _ where NameWords.isLetter(scalar): NameWords.append(scalar, to: &word)
    default: endWord()
    }
    return .goesOn
  }

  mutating func end() { endSentence() }

  private mutating func endWord() {
    if !word.isEmpty { tokens.append(Word(String(decoding: word, as: UTF8.self))) }
    word.removeAll(keepingCapacity: true)
  }

  private mutating func endSentence() {
    endWord()
    if !tokens.isEmpty { sentences.append(Sentence(tokens: tokens, isFirst: sentences.isEmpty)) }
    tokens.removeAll(keepingCapacity: true)
  }

  private static let comma = Word(",")
}
