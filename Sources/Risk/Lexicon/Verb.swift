/// A word that says what is done.
struct Verb: Equatable {
  /// The word itself, as it stands in the lexicon.
  let word: String
  let deed: Deed
  /// Whether it is as often the name of a thing (`charge`, `order`): then it counts only if nothing clearer does.
  let isAlsoNoun: Bool
  let manner: Manner

  /// What else there is to a verb.
  struct Manner: OptionSet {
    let rawValue: UInt16

    /// Makes something: of a picture or a voice, that takes a model.
    static let makes = Manner(rawValue: 1 << 0)
    /// In prose means no more than answering: "generates a description".
    static let answers = Manner(rawValue: 1 << 1)
    /// Hands out what it reads.
    static let reveals = Manner(rawValue: 1 << 2)
    /// Moves an amount, if it is given one.
    static let moves = Manner(rawValue: 1 << 3)
    /// Destroys, but is harmless to things that are easily put back.
    static let lifts = Manner(rawValue: 1 << 4)
    /// Destroys whatever it is said of.
    static let surelyDestroys = Manner(rawValue: 1 << 5)
    /// Opens doors when it is done to one.
    static let opens = Manner(rawValue: 1 << 6)
    /// Changes what is there: of money, that moves none.
    static let adjusts = Manner(rawValue: 1 << 7)
    /// Runs the program that it is said of.
    static let evaluates = Manner(rawValue: 1 << 8)
    /// Says something of a program without running it.
    static let studies = Manner(rawValue: 1 << 9)
    /// Looks for code, but only by running a command.
    static let seeks = Manner(rawValue: 1 << 10)
    /// Takes away what is stored, if it is done to a disk.
    static let blanks = Manner(rawValue: 1 << 11)
    /// Tells what would be done by the verb that follows.
    static let rehearses = Manner(rawValue: 1 << 12)
  }

  /// Whether it says destruction or money whatever it is said of, and names no thing.
  var isSure: Bool { manner.contains(.surelyDestroys) || (deed == .movesMoney && !isAlsoNoun) }

  /// Whether money moves when it is done to money.
  var movesWhatItTouches: Bool { !looks && !manner.contains(.adjusts) }

  /// Whether it only looks. What stands after it is a thing then: the `delete` of `get_delete_status`.
  var looks: Bool { deed == .reads }
}
