/// Where a sign stands, and what kind of thing it is. The name of a sign is its family and a word: `name.verb.delete`.
package enum SignFamily: String, Sendable, CaseIterable {
  /// What the main verb of the name does; `nothing` if it has none.
  case nameLeads = "name.leads"
  /// What another verb of the name does.
  case nameAlso = "name.also"
  /// What a verb does that is linked to the main one: `get_or_create`.
  case nameLinked = "name.linked"
  /// What two or more words of the name mean together, or a noun by itself.
  case nameMeans = "name.means"
  /// Any word of the name.
  case nameWord = "name.word"
  /// Any word of the description.
  case descriptionWord = "description.word"
  case argumentWord = "argument.word"
  case titleLeads = "title.leads"
  /// What the first claim of the description says is done.
  case descriptionLeads = "description.leads"
  /// What another claim says is done.
  case descriptionAlso = "description.also"
  /// The verb of the first claim.
  case descriptionVerb = "description.verb"
  /// What the description says is not done.
  case descriptionDenies = "description.denies"
  /// What the description is about.
  case descriptionTopic = "description.topic"
  /// What it tells of the deed.
  case descriptionTells = "description.tells"
  /// What the name leads with, and what the description leads with.
  case together = "together"
  case worst = "worst"
  /// What an argument is for.
  case argument = "argument"
  /// The same of a tool whose name only looks.
  case argumentOfLook = "argument-of-look"
  /// What a value of an argument that chooses would do.
  case choice = "choice"
  /// What an annotation says.
  case hint = "hint"
  /// What the server is about.
  case serverTopic = "server.topic"
  /// What another tool of the server does.
  case sibling = "sibling"

  /// Whether its signs may raise a risk and never lower it: a server says this of itself, or of other tools.
  package var onlyRaises: Bool { self == .hint || self == .serverTopic || self == .sibling }
}
