/// A description, cut into the sentences that say what a tool does.
///
/// Left out are quotations, code and brackets (the `[clear throat]` of a voice), headings like "Args:" with all that
/// follows, and whatever comes after the first 4,000 characters.
struct Prose {
  let sentences: [Sentence]

  init(_ description: String) {
    var sentences: [Sentence] = []
    var tokens: [String] = []
    var word = ""
    for scalar in Self.spoken(description) {
      switch scalar {
      case ".", "!", "?", ";", "\n":
        endWord()
        if scalar != "." || !tokens.isEmpty { endSentence() }
      case ":":
        endWord()
        if tokens.count == 1, Lexicon.headings.contains(tokens[0]) {
          self.sentences = sentences
          return
        }
      case ",":
        endWord()
        if !tokens.isEmpty { tokens.append(",") }
      case _ where scalar.properties.isAlphabetic || scalar == "'" || scalar == "’":
        word += String(scalar).lowercased()
      default:
        endWord()
      }
    }
    endWord()
    endSentence()
    self.sentences = sentences

    func endWord() {
      if !word.isEmpty { tokens.append(word) }
      word = ""
    }

    func endSentence() {
      if !tokens.isEmpty { sentences.append(Sentence(tokens: tokens, isFirst: sentences.isEmpty)) }
      tokens = []
    }
  }

  /// The text without what stands between brackets, backticks or double quotes. A line that goes on is one line.
  private static func spoken(_ text: String) -> String.UnicodeScalarView {
    var spoken = String.UnicodeScalarView()
    var closing: Unicode.Scalar?
    for scalar in text.unicodeScalars.prefix(4000) {
      if let wanted = closing {
        if scalar == wanted { closing = nil }
      } else if let pair = quoting[scalar] {
        closing = pair
      } else {
        spoken.append(scalar)
      }
    }
    return spoken
  }

  private static let quoting: [Unicode.Scalar: Unicode.Scalar] = [
    "[": "]", "(": ")", "{": "}", "<": ">", "`": "`", "\"": "\"", "“": "”", "«": "»",
  ]
}
