import Feed
import MCP

extension CallPage {
  /// The page in one line, whatever the call brings: the arguments are told once, and if they alone are too long, their
  /// length instead. What a decision must name is always there.
  func fitting(in room: Int = FeedLine.room) -> CallPage {
    guard wire.byteCount > room else { return self }
    var page = self
    if page.held != nil { page.row.arguments = nil }
    if page.wire.byteCount > room {
      page.hour.recent = []
      page.held?.lastYes = nil
    }
    if page.wire.byteCount > room {
      page.held = page.held?.shortened
      page.row.arguments = page.row.arguments.map(\.shortened)
    }
    return page
  }
}
