extension Lexicon {
  /// What an argument is for, by its name in lower case without separators, or by the last word of it.
  static func argument(_ name: String, last word: String) -> Argument? {
    arguments[name] ?? (endings.contains(word) ? arguments[word] : nil)
  }

  /// The words that say what an argument is for also at the end of a longer name: `repo_url`.
  private static let endings = Set(
    list("amount command currency dir directory file filename filepath path prompt query script sql uri url urls"))

  /// What an amount is counted in, if it is one of money.
  static let currencies = Set(list("cents chf dollars eur euros gbp inr jpy minor usd"))

  /// The methods of HTTP requests.
  static let httpMethods: Set = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]

  private static let arguments: [String: Argument] = {
    let lists: [(Argument, String)] = [
      (
        .generative,
        "cfgscale guidancescale lora loras negativeprompt numinferencesteps positiveprompt seedimage"
      ),
      (.cost, "includecost maxcost maxcredits budgetusd"),
      (
        .program,
        """
        bashcommand additionalargs args cliargs cmd code command commandline commands expression function javascript
        pythoncode script shellcommand sql sqlquery statement
        """
      ),
      (.address, "endpoint uri url urls webhookurl"),
      (.choice, "action actions mode op operation subcommand verb method"),
      (.amount, "amount amountcents amountin amountminor amountusd assets lamports sats total wei"),
      (.currency, "currency currencycode iban"),
      (.count, "quantity qty shares"),
      (
        .trade,
        """
        leverage limitprice lots lotsize ordertype side slippage stoploss stopprice symbol takeprofit timeinforce
        """
      ),
      (.recipient, "bcc cc chatid channel channelid recipient recipients to toaddress"),
      (.content, "body content contents data fields message newcontent newstr properties subject text value values"),
      (
        .paging,
        "after before cursor end limit maxresults offset order orderby page pagesize perpage since sort sortby start"
      ),
      (.finding, "filter filters keyword keywords pattern q query regex search searchterm searchterms"),
      (.force, "cascade force hard overwrite permanent permanently recursive"),
      (.rehearsal, "dryrun simulate preview"),
      (.confirmation, "confirm confirmation confirmed"),
      (.signer, "privatekey mnemonic seedphrase signature wallet walletaddress"),
      (.prompt, "prompt instruction instructions systemprompt"),
      (.path, "dir directory file filename filepath path paths"),
      (
        .output,
        """
        destination outputdir outputdirectory outputfile outputfilename outputfilepath outputpath savepath savedir
        saveto targetfile targetpath
        """
      ),
      (.pointer, "coordinate coordinates element ref selector x y"),
      (.status, "assignee completed done enabled labels priority state title"),
    ]
    var table: [String: Argument] = [:]
    for (argument, words) in lists { for word in list(words) { table[word] = argument } }
    return table
  }()
}
