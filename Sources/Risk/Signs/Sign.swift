import Text

/// One thing in a definition that speaks for or against a kind of risk, with the words and where they stand.
package struct Sign: Sendable, Equatable {
  /// What the scorecard knows a sign by.
  package struct Name: Sendable, Hashable, CustomStringConvertible {
    package let family: SignFamily
    package let word: String

    /// As it stands in the scorecard.
    package var description: String { "\(family.rawValue).\(word)" }
  }

  package let name: Name
  /// What it speaks for by itself, if it does.
  let deed: Deed?
  /// Whether that can't be outweighed: the verb leaves no doubt.
  let isSure: Bool
  /// Where it stands, for a person.
  let place: String
  /// The words as they stand there.
  let quote: String

  init(
    _ family: SignFamily, _ word: String, deed: Deed? = nil, isSure: Bool = false, at place: String,
    quoting quote: String
  ) {
    name = Name(family: family, word: word)
    self.deed = deed
    self.isSure = isSure
    self.place = place
    self.quote = quote
  }

  /// Whether its words mean something to a person who sees nothing else.
  var isTelling: Bool {
    name.family != .descriptionWord || Lexicon.sense(of: name.word).roles.isDisjoint(with: .particles)
  }

  /// Names the place and quotes it, in a form that cannot draw: "name: `refund`".
  var source: String {
    let isPlain = quote.utf8.count <= 60 && quote.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    return "\(place): `\(isPlain ? quote : VisibleText(quote).cut(to: 60))`"
  }
}
