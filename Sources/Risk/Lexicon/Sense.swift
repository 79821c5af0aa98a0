/// What a word can mean: all that the lists of the lexicon say of it.
struct Sense: Equatable {
  var verb: Verb?
  var roles: Roles = []
  var topics: Topics = []
  var marker: Marker?

  /// What is meant by a word that no list has.
  static let none = Sense()
}
