/// The parts a word can play in a name or in a sentence.
struct Roles: OptionSet {
  let rawValue: UInt32

  /// Begins what a thing is about rather than what it is.
  static let preposition = Roles(rawValue: 1 << 0)
  /// Links a second verb to a first one.
  static let link = Roles(rawValue: 1 << 1)
  /// Stands before the verb of a sentence and says nothing of what is done.
  static let opener = Roles(rawValue: 1 << 2)
  /// An opener whose subject is the tool itself: what follows is said of it, not asked of the model.
  static let subject = Roles(rawValue: 1 << 3)
  /// Denies what follows.
  static let negator = Roles(rawValue: 1 << 4)
  /// Ends a denial.
  static let turn = Roles(rawValue: 1 << 5)
  /// May stand between a verb and its object.
  static let article = Roles(rawValue: 1 << 6)
  /// A heading after which a description no longer says what is done.
  static let heading = Roles(rawValue: 1 << 7)

  /// The roles of words that only build a sentence.
  static let particles: Roles = [.preposition, .link, .opener, .negator, .turn, .article]

  /// What is moved when money is.
  static let money = Roles(rawValue: 1 << 8)
  /// Leaves a noun before it what it is, as in "payment intent".
  static let transparent = Roles(rawValue: 1 << 9)
  /// May be taken away without loss.
  static let replaceable = Roles(rawValue: 1 << 10)
  /// Opens doors, if a tool hands it out.
  static let secret = Roles(rawValue: 1 << 11)
  /// What a model makes.
  static let media = Roles(rawValue: 1 << 12)
  /// Who may do what: to change it opens doors.
  static let door = Roles(rawValue: 1 << 13)
  /// Starting and stopping it starts nothing that acts.
  static let playable = Roles(rawValue: 1 << 15)
  /// Holds what is stored on it: to format it destroys that.
  static let storage = Roles(rawValue: 1 << 16)
  /// Pays when it is charged.
  static let payer = Roles(rawValue: 1 << 17)
  /// What is bought when it is checked out.
  static let cart = Roles(rawValue: 1 << 18)
  /// Stands before what happens to a thing: "is deleted".
  static let auxiliary = Roles(rawValue: 1 << 19)
  /// Asks or only supposes what follows in its clause.
  static let question = Roles(rawValue: 1 << 20)
  /// Says when or on what condition, for the few words after it.
  static let condition = Roles(rawValue: 1 << 21)
  /// Small, private and made again in no time.
  static let small = Roles(rawValue: 1 << 14)
}
