extension Lexicon {
  /// Words that are verbs wherever they stand.
  static let clear: [(Deed, String)] = [
    (
      .reads,
      """
      aggregate analyze analyse answer ask assess audit autocomplete browse calculate capture caption check classify
      collect compare compute convert count crawl cross decode describe detect determine discover decompile disassemble display dump
      echo encode enumerate estimate evaluate examine explain explore export extract fetch find geocode geolocate get
      grep identify inspect interpret introspect investigate list locate lookup measure narrate navigate observe
      obtain outline parse ocr ping predict preview profile provide read recall recommend refresh rerank research resolve
      retrieve return reveal scrape screenshot search see select show simulate spot suggest summarize summarise
      tell think tokenize accumulate contrast correlate curate diagnose dissect eavesdrop elaborate expound gather gauge guess hear infer itemize judge learn listen nslookup peek pinpoint quantify reason reckon reflect sniff spell tally traceroute triage uncover understand verbalize weigh whois transcribe transform translate traverse trace validate verify visualize visualise warn whoami
      """
    ),
    (
      .writes,
      """
      accept activate adapt add adjust allocate alter amend annotate append apply approve arrange
      assign associate attach bind bookmark bring change clone combine complete compose configure connect copy create
      crop customize deactivate decline dedupe define deny detach disable disconnect download duplicate edit embed
      enable encrypt enroll enqueue ensure escalate expand finalize finish fix flip follow format generate give
      group hand hold import improve increment ingest init initialize inject insert instantiate invite keep
      lay load lock make merge modify mount mute normalize open optimize organize overwrite pack paste pause permit
      persist pick populate postpone prepare promote put raise reassign rebase reconnect redeem
      register reject release relink remember rename renew reopen reorder replace reply reschedule resize
      respond restore resume retry revert revise rewrite rotate save seed snooze split store
      subscribe submit suspend swap sync toggle turn unarchive unassign unblock undelete undo
      unfollow unhide unlock unmute unpin unpublish unstage unstar unsubscribe untag update upsert
      withdraw write zip
      adopt advance bridge mint affix align anchor assemble autofill automate bump canonicalize clean clip collapse compress concat concatenate confirm consolidate construct correct customise decompress decorate decrease decrypt deduplicate defer delegate demote denoise derive design diminish distribute draw emit empower end enhance enlarge erect establish exclude extend flag flatten forbid freeze fuse halt harmonize hash hydrate impose include increase indent intercept interpolate invert isolate lengthen lift lower materialize mirror mutate nest nudge obfuscate offset outsource pad paint partition play prepend preserve propose protect queue rebuild recolor redact redirect reduce reformat reindex reinstate reload reorganize repair repeat replicate reposition repost reshape restructure retarget retire retitle rewind rework round route seal seek separate shift shorten shuffle simplify skip slice smooth splice stabilize stack standardize stitch strip style surround tidy tighten tilt trim tune unflag unfreeze unify unwrap unzip uppercase vary warp widen wrap
      """
    ),
    (.marks, "acknowledge favorite favourite react unfavorite unlike unreact"),
    (.opensDoors, "authorize expose impersonate"),
    (.sends, "broadcast dm notify publish send tweet"),
    (.uploads, "upload"),
    (.runsModel, "animate inpaint outpaint synthesize synthesise upscale vectorize"),
    (
      .runsAnything,
      "bash eval exec execute kubectl powershell psql shell ssh sudo"
    ),
    (
      .starts,
      """
      autoscale boot cordon deploy dispatch drain fire hibernate install invoke kickoff launch migrate orchestrate
      preempt provision reboot redeploy restart rollback rollout shutdown spawn uninstall wake
      """
    ),
    (.acts, "act attack click craft dig dodge drag equip fly hover interact jump press scroll swipe tap unequip walk"),
    (
      .destroys,
      """
      decommission delete demolish destroy discard drop erase expunge flush kill nuke obliterate prune purge remove
      reset revoke rm rmdir scrub shred terminate truncate unlink wipe
      """
    ),
    (.movesMoney, "borrow buy disburse donate invest lend liquidate pay reimburse repay sell unstake"),
  ]

  /// Words that name a thing as often as they say what is done to it.
  static let alsoNouns: [(Deed, String)] = [
    (
      .reads,
      """
      debug diff forecast filter glob help info inventory head join lint match monitor overview plan poll query quote rank report
      review sample scan score sort stat statistics status summary survey tail test track trend view wait watch
      """
    ),
    (
      .writes,
      """
      archive block book branch cancel checkout checkpoint close comment commit cut draft enter fork grant hide highlight index issue
      label link log map mark move name note patch pin place process record request schedule set share sign snapshot
      stage stash switch tag take transfer transition upvote vote
      """
    ),
    (.marks, "like star"),
    (.sends, "call email forward mail message post push sms"),
    (.starts, "build control manage perform run print scale start stop train trigger use"),
    (.acts, "fill type"),
    (.destroys, "clear trash"),
    (.movesMoney, "bet bid charge deposit payout purchase refund stake supply trade wire"),
  ]

  /// Nouns made from verbs, the ones who do it, and forms that grammar does not make.
  static let forms: [(String, String)] = [
    ("cancellation", "cancel"), ("checker", "check"), ("conversion", "convert"), ("converter", "convert"),
    ("crawler", "crawl"), ("creation", "create"), ("creator", "create"), ("del", "delete"), ("deleter", "delete"),
    ("deletion", "delete"), ("deployment", "deploy"), ("destruction", "destroy"), ("detection", "detect"),
    ("editor", "edit"), ("erasure", "erase"), ("execution", "exec"), ("executor", "exec"), ("extractor", "extract"),
    ("expire", "set"), ("fetcher", "fetch"), ("finder", "find"), ("generation", "generate"), ("generator", "generate"),
    ("inpainting", "inpaint"), ("ls", "list"), ("maker", "make"), ("mkdir", "create"), ("outpainting", "outpaint"),
    ("hdel", "delete"), ("hget", "get"), ("hgetall", "get"), ("hset", "set"), ("incr", "increment"), ("llen", "count"),
    ("lpop", "remove"), ("lpush", "add"), ("lrange", "list"), ("psubscribe", "subscribe"), ("purger", "purge"),
    ("rpop", "remove"), ("rpush", "add"), ("sadd", "add"), ("smembers", "list"), ("srem", "remove"),
    ("xack", "acknowledge"),
    ("xadd", "add"), ("xdel", "delete"), ("xrange", "list"), ("xread", "read"), ("zadd", "add"), ("zrange", "list"),
    ("zrem", "remove"), ("reader", "read"), ("removal", "remove"), ("remover", "remove"), ("retrieval", "retrieve"),
    ("runner", "run"), ("scraper", "scrape"), ("searcher", "search"), ("sender", "send"), ("summarizer", "summarize"),
    ("translation", "translate"), ("translator", "translate"), ("uploader", "upload"), ("upscaler", "upscale"),
    ("upscaling", "upscale"), ("validation", "validate"), ("validator", "validate"), ("viewer", "view"),
    ("writer", "write"),
  ]

  /// What else there is to a verb.
  static func manner(of word: String) -> Verb.Manner { manners[word] ?? [] }

  private static let manners: [String: Verb.Manner] = {
    let lists: [(Verb.Manner, String)] = [
      (.makes, "compose create design generate make produce render"),
      (.answers, "bring generate give hand produce"),
      (.reveals, "dump evaluate export fetch get list read retrieve reveal select show print"),
      (.moves, "bridge deposit lend mint move redeem send supply swap transfer unwrap withdraw wrap"),
      (.lifts, "clear drop erase flush remove reset"),
      (.surelyDestroys, "delete demolish destroy erase expunge nuke obliterate purge rm rmdir shred truncate wipe"),
      (.opens, "add allow assign change configure create edit enable grant invite modify set share update upsert"),
    ]
    var table: [String: Verb.Manner] = [:]
    for (manner, words) in lists { for word in list(words) { table[word, default: []].insert(manner) } }
    return table
  }()
}
