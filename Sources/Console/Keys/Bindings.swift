/// The one table of keys: it dispatches, it draws the key line, it makes the help page.
enum Bindings {
  static let all: [Binding] = deciding + ruling + moving + everywhere

  private static let deciding = [
    Binding([.char("a")], "a", .approve, in: [.live, .call], word: "approve", "approve the call that is shown, once"),
    Binding([.char("d")], "d", .refuse, in: [.live, .call], word: "deny", "deny it; a reason can be typed"),
    Binding([.char(" ")], "space", .mark, in: [.live], word: "mark", extra: true, "mark it: a and d act on the marks"),
  ]

  private static let ruling = [
    Binding(
      [.char("a")], "a", .allowRule, in: [.rules], word: "allow", "allow: asks for an end, shows what would pass"),
    Binding([.char("s")], "s", .askRule, in: [.rules], word: "ask", "stop and ask: hold its calls"),
    Binding([.char("d")], "d", .denyRule, in: [.rules], word: "deny", "deny, at once"),
    Binding([.char("x")], "x", .hideRule, in: [.rules], word: "hide", "hide it from agents and deny it, at once"),
    Binding([.char("m")], "m", .limitRule, in: [.rules], word: "max", "another maximum for its limit"),
    Binding([.char("c")], "c", .clearRule, in: [.rules], word: "back to file", "back to what the file says"),
    Binding([.char("u")], "u", .undo, in: [.rules], word: "undo", "take your own last change back"),
    Binding([.char("u")], "u", .undo, in: [.live, .call], "an approval can't be taken back"),
    Binding([.char("U")], "U", .redo, in: [.rules], word: "redo", extra: true, "make it again"),
    Binding(
      [.enter], "Enter", .open, in: [.rules], word: "rule",
      "the whole rule; on a server: fold, its changed policy, or what is wrong"),
    Binding(
      [.char("a")], "a", .accept, in: [.text], word: "put in force",
      "put the changed policy in force, or accept the changed definition"),
  ]

  private static let moving = [
    Binding(
      [.char("n")], "n", .nextHeld, in: [.live, .call], word: "next held", "next held call; after / the next match"),
    Binding([.char("N")], "N", .previousHeld, in: [.live, .call], "previous held call, or match"),
    Binding([.char("n")], "n", .nextHeld, in: [.text], word: "next match", "next match"),
    Binding([.char("N")], "N", .previousHeld, in: [.text], word: "previous", "previous match"),
    Binding([.enter], "Enter", .open, in: [.live], word: "open", "the whole call"),
    Binding([.char("j"), .down], "j Down", .down, "down"),
    Binding([.char("k"), .up], "k Up", .up, "up"),
    Binding([.ctrl("d")], "^d", .halfPageDown, "half a page down"),
    Binding([.ctrl("u")], "^u", .halfPageUp, "half a page up"),
    Binding([.pageDown], "PgDn", .pageDown, in: [.live, .rules], "a page down"),
    Binding([.pageDown], "PgDn", .pageDown, in: [.call, .text], word: "more", extra: true, "a page down"),
    Binding([.pageUp], "PgUp", .pageUp, "a page up"),
    Binding([.char("g"), .home], "g Home", .first, "first"),
    Binding([.char("G"), .end], "G End", .last, "last; in the feed: follow"),
    Binding([.tab, .backtab], "Tab", .otherPane, in: [.live], word: "feed", extra: true, "the other pane"),
  ]

  private static let everywhere = [
    Binding([.char("/")], "/", .filter, in: [.live], word: "filter", "filter the feed"),
    Binding([.char("/")], "/", .filter, in: [.call, .text], word: "find", "find in the text"),
    Binding([.char("p")], "p", .freeze, in: [.live], word: "freeze", extra: true, "freeze the feed; calls go on"),
    Binding([.char("1")], "1", .screen(.live), in: [.live, .rules], "Live"),
    Binding([.char("2")], "2", .screen(.rules), in: [.live, .rules], "Rules"),
    Binding([.char(":")], ":", .command, "a command; all are listed below"),
    Binding([.escape], "Esc", .back, "one step back; clears marks, then the filter"),
    Binding([.char("q"), .ctrl("c")], "q", .quit, in: [.call, .text], word: "back", "one step back"),
    Binding([.char("q"), .ctrl("c")], "q", .quit, in: [.live, .rules], "quit; asks once if calls wait"),
    Binding([.ctrl("l")], "^L", .redraw, "draw the screen anew"),
    Binding([.ctrl("z")], "^Z", .suspend, "suspend"),
    Binding([.char("?")], "?", .help, "this page"),
  ]

  /// What a key means where the operator is.
  static func action(for key: Key, in context: Context) -> Action? {
    all.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
  }
}
