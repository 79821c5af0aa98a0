extension Lexicon {
  /// Words that are verbs wherever they stand.
  static let clear: [(Deed, String)] = [
    (
      .reads,
      """
      accumulate aggregate analyse analyze answer ask assess audit autocomplete browse calculate caption capture
      check classify collect compare compute contrast convert correlate count crawl cross curate decode decompile
      describe detect determine diagnose disassemble discover display dissect dryrun dump eavesdrop echo elaborate encode
      enumerate estimate evaluate examine explain explore export expound extract fetch find gather gauge geocode
      geolocate get grep guess hear identify infer inspect interpret introspect investigate itemize judge learn list
      listen locate lookup map measure narrate navigate nslookup observe obtain ocr outline parse peek ping pinpoint
      predict preview profile provide quantify read reason recall reckon recommend reflect refresh rehearse rerank research
      resolve retrieve return reveal scrape screenshot search see select show simulate sniff spell spot suggest
      summarise summarize tally tell think tokenize trace traceroute transcribe transform translate traverse triage
      uncover understand validate verbalize verify visualise visualize warn weigh whoami whois
      """
    ),
    (
      .writes,
      """
      abort accept activate adapt add adjust adopt advance affix align allocate alter amend annotate append apply approve
      arrange assemble assign associate attach autofill automate bind bookmark bring canonicalize change clean clone
      collapse combine complete compose compress concat concatenate configure confirm connect consolidate construct
      copy correct create crop customise customize deactivate decline decompress decorate decrease decrypt dedupe
      deduplicate defer define delegate demote denoise deny derive detach diminish disable disconnect distribute downgrade
      download duplicate edit embed emit empower enable encrypt end enhance enlarge enqueue enroll ensure erect
      escalate establish exclude expand extend finalize finish fix flatten flip follow forbid format freeze generate
      give group halt hand harmonize hold hydrate import improve include increase increment indent ingest init
      initialize inject insert instantiate intercept interpolate invert invite isolate keep lay lengthen lift load
      lock lower make materialize merge modify mount mutate mute normalize nudge obfuscate open optimize organize
      outsource overwrite pack paste pause permit persist pick populate postpone prepare prepend preserve promote
      propose put raise reassign rebase rebuild recolor reconnect redact redeem reduce reformat register reindex
      reinstate reject release relink reload remember rename renew reopen reorder reorganize repair repeat replace
      replicate reply reposition repost reschedule reshape resize respond restore restructure resume retarget retitle
      retry revert revise rewind rework rewrite rotate round save seed separate shorten shuffle simplify smooth
      snooze splice split stabilize standardize stitch store submit subscribe suspend swap sync tidy tighten toggle
      turn unarchive unassign unblock undelete undo unflag unfollow unfreeze unhide unify unlock unmute unpin
      unpublish unstage unstar unsubscribe untag unwrap unzip update uppercase upgrade upsert vary widen withdraw write zip
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
      autoscale boot cordon deploy dispatch drain fire hibernate install invoke kickoff kill launch migrate orchestrate
      preempt provision reboot redeploy restart rollback rollout shutdown spawn uninstall wake
      """
    ),
    (.acts, "act attack click dodge drag fly hover interact jump press scroll swipe tap walk"),
    (
      .destroys,
      """
      decommission delete demolish destroy discard drop erase expunge flush forget nuke obliterate prune purge remove
      reset revoke rm rmdir scrub shred terminate truncate unlink void wipe
      """
    ),
    (.movesMoney, "borrow buy disburse donate invest lend liquidate pay reimburse repay sell unstake"),
  ]

  /// Words that name a thing as often as they say what is done to it.
  static let alsoNouns: [(Deed, String)] = [
    (
      .reads,
      """
      debug diff filter forecast glob head help info inventory join lint match monitor overview plan poll query quote
      rank report review sample scan score sort stat statistics status summary survey tail test track trend view wait
      watch
      """
    ),
    (
      .writes,
      """
      anchor archive block book branch bridge bump cancel checkout checkpoint clip close comment commit cut design
      draft draw enter flag fork frame fuse grant hash hide highlight impose index issue label link log mark mint
      mirror move name nest note offset pad paint partition patch pin place play process protect queue record
      redirect request retire route schedule seal seek set share shift sign skip slice snapshot stack stage stash
      strip style surround switch tag take tilt transfer transition trim tune upvote vote warp wrap
      """
    ),
    (.marks, "like star"),
    (.sends, "call email forward mail message post push sms"),
    (.starts, "build control manage perform run print scale start stop train trigger use"),
    (.acts, "fill handle type"),
    (.destroys, "clear trash"),
    (.movesMoney, "bet bid charge deposit payout purchase refund stake supply tip trade wire"),
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
      (
        .reveals, "display dump export extract fetch get list obtain print read retrieve return reveal select show view"
      ),
      (.moves, "bridge deposit lend mint move redeem send supply swap transfer unwrap withdraw wrap"),
      (.lifts, "clear drop erase flush remove reset"),
      (.surelyDestroys, "delete demolish destroy erase expunge nuke obliterate purge rm rmdir shred truncate wipe"),
      (
        .adjusts,
        """
        archive assign cancel change configure decline delete edit extend forget label link modify patch reassign reject remove
        rename set tag update void
        """
      ),
      (.evaluates, "calculate compute eval evaluate exec execute interpret run"),
      (
        .studies,
        """
        analyse analyze assess audit classify compare convert count decode decompile describe detect determine diagnose
        disassemble encode examine explain identify infer introspect judge learn parse predict preview profile recommend
        simulate suggest summarise summarize think tokenize transform translate triage understand validate verify visualise
        visualize weigh
        """
      ),
      (.seeks, "browse discover find grep locate lookup research search see spot trace uncover"),
      (.blanks, "format init initialize partition zero"),
      (.rehearses, "dryrun estimate predict preview rehearse simulate"),
      (.opens, "add allow assign change configure create edit enable grant invite modify set share update upsert"),
    ]
    var table: [String: Verb.Manner] = [:]
    for (manner, words) in lists { for word in list(words) { table[word, default: []].insert(manner) } }
    return table
  }()
}
