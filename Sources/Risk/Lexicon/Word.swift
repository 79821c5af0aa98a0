/// A word in lower case, and what it can mean.
struct Word: Equatable {
  let text: String
  let sense: Sense

  init(_ text: String) {
    self.text = text
    sense = Lexicon.sense(of: text)
  }

  var verb: Verb? { sense.verb }

  func has(_ role: Roles) -> Bool { sense.roles.contains(role) }

  /// Whether it takes back what is said: "not", "doesn't".
  var denies: Bool { has(.negator) }
}
