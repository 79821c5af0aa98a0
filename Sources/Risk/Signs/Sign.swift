import Text

/// One thing in a definition that speaks for or against a kind of risk, with the words and where they stand.
package struct Sign: Sendable, Equatable {
  /// What the scorecard knows a sign by.
  package struct Name: Sendable, Hashable, CustomStringConvertible {
    package let family: SignFamily
    package let word: String

    /// As it stands in the scorecard.
    package var description: String { "\(family.text).\(word)" }
  }

  package let name: Name
  /// What it speaks for by itself, if it does.
  let deed: Deed?
  /// Whether that can't be outweighed: the verb leaves no doubt.
  let isSure: Bool
  /// Where it stands in the scorecard that the signs are weighed by, if there is one and it has it.
  var row: Int?
  /// Where it stands, for a person.
  let place: Place
  /// The words as they stand there.
  let quote: String

  init(
    _ family: SignFamily, _ word: String, deed: Deed? = nil, isSure: Bool = false, at place: Place,
    quoting quote: String
  ) {
    name = Name(family: family, word: word)
    self.deed = deed
    self.isSure = isSure
    self.place = place
    self.quote = quote
  }

  /// Whether its words mean something to a person who sees nothing else and is told of this category. That there are no
  /// words means nothing, nor that another tool does something else.
  func isTelling(of category: RiskCategory) -> Bool {
    switch name.family {
    case .descriptionWord: Lexicon.sense(of: name.word).roles.isDisjoint(with: .particles)
    case .sibling: Deed.allCases.contains { $0.word == name.word && $0.category == category }
    case .argument, .argumentOfLook: name.word != "none"
    default: !quote.isEmpty
    }
  }

  /// Names the place and quotes it, in a form that cannot draw: "name: `refund`".
  var source: String {
    let isPlain = quote.utf8.count <= 60 && quote.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    return "\(place.text): `\(isPlain ? quote : VisibleText(quote).cut(to: 60))`"
  }
}
