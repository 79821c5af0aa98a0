extension Lexicon {
  /// Words that are verbs wherever they stand.
  static let clear: [Deed: String] = [
    .reads: """
    analyze analyse ask autocomplete browse calculate caption check compare compute convert count decode describe detect
    discover download dump echo encode enumerate estimate examine explain explore export extract fetch
    find geocode get grep identify inspect introspect list locate lookup measure navigate parse ping preview read
    recall resolve retrieve return reveal scrape search select show simulate summarize summarise think tokenize
    transform translate validate verify whoami
    """,
    .writes: """
    accept acknowledge add amend annotate append apply approve assign associate attach bookmark change clone complete
    configure copy create deactivate decline detach disable duplicate edit enable enroll ensure follow generate give
    import improve increment init initialize insert invite lock make merge modify mute optimize organize overwrite
    persist populate prepare put rebase redeem register reject remember rename reopen reorder reply reschedule
    resize restore revert rotate save snooze store submit subscribe sync toggle unarchive unassign undelete undo
    unfollow unlock unpin unpublish unstar unsubscribe update upsert withdraw write
    """,
    .sends: "broadcast dm notify publish send tweet",
    .uploads: "upload",
    .runsModel: "animate inpaint outpaint synthesize synthesise upscale vectorize",
    .runsAnything: "bash eval exec execute kubectl powershell psql shell ssh sudo",
    .starts: """
    deploy dispatch install invoke kickoff launch migrate orchestrate provision reboot redeploy restart rollback
    rollout shutdown spawn uninstall
    """,
    .destroys: """
    decommission delete demolish destroy discard drop erase expunge flush kill nuke obliterate prune purge remove
    reset revoke rm rmdir scrub shred terminate truncate unlink wipe
    """,
    .movesMoney: "buy disburse donate invest pay reimburse repay sell",
  ]

  /// Words that name a thing as often as they say what is done to it.
  static let alsoNouns: [Deed: String] = [
    .reads: """
    diff forecast filter format glob join lint monitor plan poll query rank report scan sort stat status tail
    test view wait watch
    """,
    .writes: """
    archive book branch cancel checkout checkpoint close comment commit draft enter fork grant hide index label link
    log mark move name note patch pin place process record schedule set share sign snapshot stage star stash switch
    tag transfer transition upvote vote
    """,
    .sends: "call email forward mail message post push sms",
    .starts: "build control manage run scale start stop trigger",
    .destroys: "clear trash",
    .movesMoney: "bet bid charge deposit payout purchase refund stake trade wire",
  ]

  /// Nouns made from verbs, and the ones who do it.
  static let forms: [String: String] = [
    "cancellation": "cancel", "conversion": "convert", "creation": "create", "creator": "create",
    "deleter": "delete", "deletion": "delete", "deployment": "deploy", "destruction": "destroy", "detection": "detect",
    "editor": "edit", "erasure": "erase", "execution": "exec", "executor": "exec", "fetcher": "fetch",
    "finder": "find", "generation": "generate", "generator": "generate", "inpainting": "inpaint", "maker": "make",
    "outpainting": "outpaint", "purger": "purge", "reader": "read", "removal": "remove", "remover": "remove",
    "retrieval": "retrieve", "runner": "run", "searcher": "search", "sender": "send", "uploader": "upload",
    "upscaler": "upscale", "upscaling": "upscale", "writer": "write",
  ]

  /// Verbs that make something: of a picture or a voice, that takes a model.
  static let making = list("create generate make produce render")

  /// Verbs that hand out what they read.
  static let revealing = list("dump export fetch get list read retrieve reveal select show")

  /// Verbs that move an amount, if they are given one.
  static let moving = list("deposit move send transfer withdraw")

  /// Destroying verbs that are harmless to things that are easily put back.
  static let lifting = list("clear drop erase flush remove reset")
}
