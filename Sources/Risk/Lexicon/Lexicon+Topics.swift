extension Lexicon {
  /// The words of each topic.
  static let topics: [(Topic, String)] = [
    (.browser, "browser button click dom element keyboard mouse page tab viewport"),
    (.chain, "allowance bitcoin blockchain chain defi ethereum gas mint nft onchain solana swap token wallet wei"),
    (.code, "code function interpreter javascript notebook program python sandbox script snippet source"),
    (.command, "bash cli command powershell process shell subprocess terminal"),
    (.database, "collection column database db index query row schema sql statement table"),
    (.deployment, "build deployment job pipeline release rollout run workflow"),
    (.file, "dir directory file filesystem folder path"),
    (.machine, "cluster container droplet instance machine namespace node pod replica server vm volume"),
    (.market, "asset bid broker buy exchange leverage market margin order portfolio position sell stock trade trading"),
    (.media, "animation audio avatar clip image music photo picture portrait sound song speech video voice"),
    (.memory, "context entity fact graph knowledge memory note observation reflection scratchpad thought"),
    (.message, "attachment channel chat comment conversation email inbox mail message notification post reply thread"),
    (.model, "ai completion generation inference llm lora model prompt"),
    (
      .money,
      "account amount balance bill billing charge checkout cost coupon credit currency customer dispute fee invoice payment payout price refund subscription usd"
    ),
    (
      .permission,
      "access acl collaborator dns firewall invitation membership permission policy privilege public role visibility"
    ),
    (.secret, "apikey certificate credential env environment key keychain passphrase password secret"),
    (.user, "assignee contact group member organization people person profile team user"),
    (.view, "camera color layout selection theme window zoom"),
    (.web, "address api domain http internet link request site url uri web webpage website"),
  ]
}
