/// Where a sign stands, and what kind of thing it is. The name of a sign is its family and a word: `name.verb.delete`.
package enum SignFamily: UInt8, Sendable, CaseIterable {
  /// What the main verb of the name does; `nothing` if it has none.
  case nameLeads
  /// What another verb of the name does.
  case nameAlso
  /// What a verb does that is linked to the main one: `get_or_create`.
  case nameLinked
  /// What two or more words of the name mean together, or a noun by itself.
  case nameMeans
  /// Any word of the name.
  case nameWord
  /// Any word of the description.
  case descriptionWord
  /// The name of an argument.
  case argumentWord
  /// What the title says is done.
  case titleLeads
  /// What the first claim of the description says is done.
  case descriptionLeads
  /// What another claim says is done.
  case descriptionAlso
  /// The verb of the first claim.
  case descriptionVerb
  /// What the description says is not done.
  case descriptionDenies
  /// What the description is about.
  case descriptionTopic
  /// What it tells of the deed.
  case descriptionTells
  /// What the name leads with, and what the description leads with.
  case together
  /// The worst that any of the words says.
  case worst
  /// What an argument is for.
  case argument
  /// The same of a tool whose name only looks.
  case argumentOfLook
  /// What a value of an argument that chooses would do.
  case choice
  /// What an annotation says.
  case hint
  /// What the server is about.
  case serverTopic
  /// What another tool of the server does.
  case sibling

  /// Whether its signs may raise a risk and never lower it: a server says this of itself, or of other tools.
  package var onlyRaises: Bool { self == .hint || self == .serverTopic || self == .sibling }

  /// As it stands in the scorecard.
  package var text: String {
    switch self {
    case .nameLeads: "name.leads"
    case .nameAlso: "name.also"
    case .nameLinked: "name.linked"
    case .nameMeans: "name.means"
    case .nameWord: "name.word"
    case .descriptionWord: "description.word"
    case .argumentWord: "argument.word"
    case .titleLeads: "title.leads"
    case .descriptionLeads: "description.leads"
    case .descriptionAlso: "description.also"
    case .descriptionVerb: "description.verb"
    case .descriptionDenies: "description.denies"
    case .descriptionTopic: "description.topic"
    case .descriptionTells: "description.tells"
    case .together: "together"
    case .worst: "worst"
    case .argument: "argument"
    case .argumentOfLook: "argument-of-look"
    case .choice: "choice"
    case .hint: "hint"
    case .serverTopic: "server.topic"
    case .sibling: "sibling"
    }
  }
}
