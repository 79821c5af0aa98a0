/// A description, cut into the sentences that say what a tool does.
///
/// Left out are quotations, code and brackets (the `[clear throat]` of a voice), headings like "Args:" with all that
/// follows, and whatever comes after the first 4,000 characters.
struct Prose {
  let sentences: [Sentence]

  init(_ description: String) {
    var cutter = SentenceCutter()
    var closing: Unicode.Scalar?
    for scalar in description.unicodeScalars.prefix(4000) {
      if let wanted = closing {
        if scalar == wanted { closing = nil }
      } else if let pair = Self.closing(of: scalar) {
        closing = pair
      } else if cutter.take(scalar) == .ended {
        break
      }
    }
    cutter.end()
    sentences = cutter.sentences
  }

  private static func closing(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "[": "]"
    case "(": ")"
    case "{": "}"
    case "<": ">"
    case "`": "`"
    case "\"": "\""
    case "“": "”"
    case "«": "»"
    default: nil
    }
  }
}
