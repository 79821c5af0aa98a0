extension Lexicon {
  /// Words before the verb of a sentence that say nothing of what is done.
  static let openers = list(
    """
    a agent allow allows also an assistant automatically can do does easily efficiently enable enables endpoint function
    helps immediately instantly irreversibly it just lets may method operation permanently please quickly safely securely
    simply that the then this to tool use used user users which will you your
    """)

  /// Openers whose subject is the tool itself: what follows is said of it, not asked of the model.
  static let subjects = list("can it may this will")

  /// Words that deny what follows them in their sentence, as do those that end in "n't".
  static let negators = list("cannot dont neither never no non nor not without")

  /// Words that end a denial.
  static let turns = list("although but except however instead unless")

  /// Words that may stand between a verb and its object.
  static let articles = list("a all an any another each every existing new one or several some the their your")

  /// Making that in prose means no more than answering: "generates a description".
  static let answering = list("generate produce")

  /// Headings after which a description lists arguments and the like, and no longer says what is done.
  static let headings = list(
    "args arguments example examples inputs notes output outputs parameters raises returns usage")
}
