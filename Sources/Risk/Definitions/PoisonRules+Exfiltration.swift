extension PoisonRules {
  private static let passing =
    "pass include send append attach put provide supply add insert encode forward upload post paste write store"
  private static let secrets = """
    ~/.ssh ~/.ssh/id_rsa ~/.ssh/id_ed25519 ~/.ssh/config id_rsa id_ed25519 .env /etc/passwd /etc/shadow ~/.aws/credentials
    ~/.aws ~/.netrc ~/.npmrc ~/.gitconfig ~/.cursor/mcp.json mcp.json ~/.claude.json ~/.kube/config ~/.bash_history
    password passwords credentials secrets tokens keys cookies
    """
  private static let places = "as in into to parameter argument field"

  private static let sending = "send post forward email mail upload transmit leak exfiltrate"
  private static let owners = "your user's users' user’s"
  /// What nobody hands over by a description's word. Tokens are also what wallets send.
  private static let treasures = """
    keys passwords password credentials secrets passphrases passphrase mnemonic cookies .env id_rsa id_ed25519 ~/.ssh
    ~/.aws/credentials
    """
  private static let receivers = "me us our my ADDRESS"

  static let exfiltration = [
    PoisonRule("read open load access cat get fetch", (secrets, 6), (passing, 10), (places, 12)),
    PoisonRule(
      passing, (secrets, 7), (places, 6), ("parameter argument field sidenote note notes context metadata this tool", 5)
    ),
    PoisonRule(
      passing + " the", ("full entire whole complete all", 3),
      ("conversation chat dialogue context transcript", 3), ("history so as in into to messages log here", 4)),
    PoisonRule(passing, ("conversation chat", 4), ("history transcript log messages", 2)),
    PoisonRule(passing, ("system your", 3), ("prompt instructions", 2), ("as in into to here", 4)),
    PoisonRule(
      passing, ("names list contents results output arguments", 5), ("all any other", 4), ("tools tool servers", 3),
      ("as in into to", 4)),
    PoisonRule(sending, (owners, 2), (treasures, 4)),
    PoisonRule(sending, (owners, 2), ("private secret signing", 2), ("key", 1)),
    PoisonRule(
      passing + " " + sending + " copy share give",
      (owners + " all any every", 3), (treasures + " tokens token key", 4), ("to", 3), (receivers, 3)),
    PoisonRule(
      passing + " " + sending + " copy share give", ("conversation chat dialogue transcript prompt", 5), ("to", 3),
      (receivers, 2)),
    PoisonRule(sending + " paste reveal share", ("your", 2), ("system", 1), ("prompt instructions", 1)),
    PoisonRule(
      owners, (treasures, 4), ("be", 4),
      (
        """
        sent posted forwarded emailed mailed uploaded copied included attached appended passed transmitted shared
        """, 3
      )),
  ]
}
