extension Lexicon {
  /// Words that build a sentence.
  static let particles: [(String, Roles)] = [
    (
      """
      a ability agent allow allows also an and assistant automatically based be by can do does easily efficiently either
      enable enables endpoint for function given has have helps here if immediately instantly interactively
      irreversibly it its just lets may method on of one once operation or permanently please quickly recursively safely
      securely
      simply so that the then this to tool use used useful user users utility which will with you your
      """, .opener
    ),
    ("can it may this tool will which", .subject),
    (
      """
      can't cannot couldn't didn't doesn't don't dont isn't mustn't neither never no non nor not shouldn't without won't
      wouldn't
      """, .negator
    ),
    ("although but except however instead unless", .turn),
    ("a all an any another each every existing new one or several some the their your", .article),
    (
      "args arguments example examples inputs note notes output outputs parameters params raises returns usage",
      .heading
    ),
    ("about after as at before by for from in into of on onto per to using via with", .preposition),
    ("and or then", .link),
    ("are be becomes is", .auxiliary),
    ("how what whether which who whose", .question),
    ("after as before if once unless until when where while", .condition),
  ]

  /// Words that make a question of a name: `can_craft`, `is_open`.
  static let questions: Set = ["can", "does", "has", "is", "should"]

  /// The words of each marker.
  static let markers: [(Marker, String)] = [
    (.lasting, "irreversible irreversibly permanent permanently undone unrecoverable destructive"),
    (.billed, "billed bills charged charges gas money paid pays slippage"),
    (.paid, "billing cost costs credit credits fee fees quota"),
    (.sandboxed, "sandbox sandboxed isolated"),
    (.confirmed, "approval confirm confirmation confirmed consent"),
    (.arbitrary, "arbitrary any"),
    (.answering, "answer answers gives information lists listing results returned returns tells"),
    (.delayed, "asynchronously background job queue queued"),
    (.outside, "internet online web"),
    (.careful, "careful caution dangerous warning"),
  ]
}
