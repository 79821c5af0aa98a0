extension Lexicon {
  /// What is moved when money is: a verb that changes something makes it Financial.
  static let money = list(
    """
    bitcoin charge checkout crypto donation fund funds invoice money payment payout purchase refund reimbursement
    stock trade withdrawal
    """)

  /// Words after a noun of money that leave it what it is, as in "payment intent" and "checkout session".
  static let transparent = list("async batch bulk intent order request session transaction v1 v2 v3")

  /// What may be taken away without loss: a mark, a setting of the view, part of a picture's or text's look.
  static let replaceable = list(
    """
    background blur cache counter favorite favourite filter formatting highlight label like noise password prefix
    reaction screen selection silence star suffix tag timer vocal watermark whitespace zoom
    """)

  /// What opens doors, if a tool hands it out.
  static let secrets = list("apikey credential keychain passphrase password privatekey secret")

  /// Two words that together are a secret.
  static let secretPairs = [
    ["api", "key"], ["private", "key"], ["access", "token"], ["ssh", "key"], ["env", "vars"],
  ]

  /// What a model makes.
  static let media = list("animation audio avatar image music photo picture portrait sound speech video voice")

  /// Nouns that are a run by themselves.
  static let runs: [String: Deed] = [
    "inference": .runsModel, "img2img": .runsModel, "tts": .runsModel, "txt2img": .runsModel,
    "cmd": .runsAnything, "command": .runsAnything, "interpreter": .runsAnything, "python": .runsAnything,
    "repl": .runsAnything, "script": .runsAnything, "sql": .runsAnything, "subprocess": .runsAnything,
    "terminal": .runsAnything,
  ]

  /// Words that mean something of their own together.
  static let phrases: [(words: [String], deed: Deed)] = [
    (["api", "request"], .runsAnything), (["http", "request"], .runsAnything), (["raw", "request"], .runsAnything),
    (["find", "replace"], .writes), (["read", "write"], .writes), (["search", "replace"], .writes),
    (["git", "log"], .reads), (["git", "branch"], .reads),
    (["place", "order"], .movesMoney), (["cart", "checkout"], .movesMoney), (["checkout", "cart"], .movesMoney),
    (["swap", "tokens"], .movesMoney),
    (["text", "to", "image"], .runsModel), (["text", "to", "speech"], .runsModel),
    (["text", "to", "video"], .runsModel),
  ]

  /// Words that begin what a thing is about rather than what it is.
  static let prepositions = list("about after as at before by for from in into of on onto per to using via with")

  /// Words that link a second verb to a first one.
  static let links = list("and or then")
}
