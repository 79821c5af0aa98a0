extension Lexicon {
  /// Parameters that only a generating model has. Compared in lower case, without separators.
  static let generative = list(
    "cfgscale guidancescale lora loras negativeprompt numinferencesteps positiveprompt seedimage")

  /// Parameters that speak of what the call costs.
  static let cost = list("includecost maxcost maxcredits budgetusd")

  /// Parameters that carry a program of the agent's choice.
  static let program = list(
    "bashcommand cmd command commandline commands javascript pythoncode script shellcommand sql sqlquery")

  /// Parameters that carry an address of the agent's choice.
  static let address = list("uri url urls")

  /// Parameters that choose what is done.
  static let choice = list("action actions cmd command method mode op operation subcommand verb")

  /// An amount, and what says that it is one of money.
  static let amount = list("amount amountcents amountminor amountusd total")
  static let currency = list("currency currencycode iban")
}
