extension Lexicon {
  /// Nouns that decide what a verb done to them is.
  static let nouns: [(String, Roles)] = [
    (
      """
      bitcoin charge checkout crypto donation factura facture fund invoice money pago paiement payment payout purchase rechnung refund reimbursement
      stock trade withdrawal zahlung
      """, .money
    ),
    ("async batch bulk intent order request session settlement transaction v1 v2 v3", .transparent),
    (
      """
      annotation assignee attendee background blur breakpoint clipboard console collaborator counter favorite favourite field filter form formatting highlight input label like member noise overlay participant password prefix
      reaction reviewer screen selection silence star suffix tag timer vocal watermark whitespace zoom
      """, .replaceable
    ),
    (
      "apikey clipboard cookie credential dotenv jwt keychain keystore mnemonic otp passcode passphrase password privatekey secret totp",
      .secret
    ),
    (
      """
      animation audio avatar clip completion image inference music photo picture portrait prediction song sound speech
      transcription video voice
      """, .media
    ),
    ("clip music playback player playing song track tune video", .playable),
    (
      """
      acl access admin collaborator dns firewall invitation member membership nameserver permission policy privacy
      privilege role ruleset visibility webhook
      """, .door
    ),
    ("disk drive filesystem floppy partition sdcard ssd storage usb volume", .storage),
    ("account buyer card cardholder client customer guest member payer subscriber wallet", .payer),
    ("basket cart", .cart),
    ("cache comment cookie draft scratchpad temp tmp", .small),
  ]

  /// Two words that together are a secret.
  static let secretPairs = [
    ["api", "key"], ["private", "key"], ["secret", "key"], ["signing", "key"], ["encryption", "key"], ["ssh", "key"],
    ["access", "token"], ["auth", "token"], ["bearer", "token"], ["refresh", "token"], ["session", "token"],
    ["backup", "code"], ["recovery", "code"], ["recovery", "phrase"], ["seed", "phrase"], ["env", "var"],
    ["env", "file"], ["environment", "variable"],
  ]

  /// Words that take a secret's cover off.
  static let uncovering: Set = ["decrypted", "decryption", "unmasked"]

  /// Words that leave a secret covered.
  static let covering: Set = ["encrypted", "hashed", "masked", "public", "publishable", "redacted"]

  /// What programs are written in.
  static let languageNames = Set(
    list("bash groovy javascript js julia lua perl php powershell python ruby shell typescript"))

  /// What is run when it is evaluated, in whatever language.
  static let programs = Set(list("code command commands pipeline program script scripts snippet"))

  /// What is run when it is evaluated, if a language is named.
  static let programParts = Set(list("expression expressions function functions"))

  /// Nouns that are a run by themselves.
  static let runs: [String: Deed] = [
    "inference": .runsModel, "img2img": .runsModel, "tts": .runsModel, "txt2img": .runsModel,
    "cmd": .runsAnything, "command": .runsAnything, "interpreter": .runsAnything, "python": .runsAnything,
    "repl": .runsAnything, "script": .runsAnything, "sql": .runsAnything, "subprocess": .runsAnything,
    "terminal": .runsAnything,
  ]

  typealias Phrase = (words: [String], deed: Deed)

  /// Words that mean something of their own together.
  static let phrases: [Phrase] = [
    (["api", "request"], .runsAnything), (["http", "request"], .runsAnything), (["raw", "request"], .runsAnything),
    (["find", "replace"], .writes), (["read", "write"], .writes), (["search", "replace"], .writes),
    (["git", "log"], .reads), (["git", "branch"], .reads), (["buy", "now", "pay", "later"], .reads),
    (["place", "order"], .movesMoney), (["cart", "checkout"], .movesMoney), (["checkout", "cart"], .movesMoney),
    (["swap", "tokens"], .movesMoney), (["execute", "swap"], .movesMoney),
    (["payment", "link"], .movesMoney), (["payment", "links"], .movesMoney),
    (["market", "order"], .movesMoney), (["limit", "order"], .movesMoney), (["stop", "order"], .movesMoney),
    (["pending", "order"], .movesMoney), (["live", "order"], .movesMoney), (["close", "position"], .movesMoney),
    (["close", "positions"], .movesMoney), (["close", "all", "positions"], .movesMoney),
    (["open", "position"], .movesMoney),
    (["bracket", "order"], .movesMoney), (["gtt", "order"], .movesMoney), (["oco", "order"], .movesMoney),
    (["trailing", "order"], .movesMoney), (["losing", "positions"], .movesMoney),
    (["profitable", "positions"], .movesMoney), (["native", "transfer"], .movesMoney),
    (["bank", "transfer"], .movesMoney), (["wire", "transfer"], .movesMoney), (["token", "transfer"], .movesMoney),
    (["instant", "settlement"], .movesMoney), (["instant", "payout"], .movesMoney),
  ]

  /// Two words that are one verb.
  static let compounds = [["check", "out"]: "checkout", ["dry", "run"]: "dryrun"]

  /// The phrases that begin with a word.
  static func phrases(from word: String) -> [Phrase] { phrasesByFirst[word] ?? [] }

  private static let phrasesByFirst = Dictionary(grouping: phrases) { $0.words.first ?? "" }
}
