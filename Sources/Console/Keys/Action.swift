/// What a key can mean.
enum Action: Hashable, Sendable {
  case down, up, halfPageDown, halfPageUp, pageDown, pageUp, first, last
  case open, back, quit, otherPane, screen(Screen)
  case filter, nextHeld, previousHeld, mark, command, help, redraw, suspend
  case approve, refuse, freeze, undo, redo
  case allowRule, denyRule, askRule, hideRule, limitRule, clearRule, accept
}
