/// Where Live's parts stand on a screen of some size.
struct LiveLayout {
  let isWide: Bool
  let heldHeading = 1
  let heldRows: Range<Int>
  /// The row with the pane's title; none without a pane.
  let paneTitle: Int?
  let paneRows: Range<Int>
  let paneColumns: Range<Int>
  let feedTitle: Int
  let feedRows: Range<Int>
  let feedColumns: Range<Int>
  let foot: Foot

  /// From so many columns on the pane stands right of the feed.
  static let wideColumns = 110
  private static let leastFeed = 4

  init(_ model: Model, size: Size) {
    isWide = size.columns >= Self.wideColumns
    foot = Foot(size: size, isWide: isWide)
    let most = max(1, size.rows / 4 - 1)
    let held = min(model.held.entries.count, most)
    heldRows = 2..<(2 + held)
    let hasHeld = held > 0
    if isWide {
      let pane = min(80, size.columns * 37 / 100)
      feedTitle = heldRows.upperBound
      feedColumns = 0..<(size.columns - pane - 1)
      paneColumns = (size.columns - pane)..<size.columns
      paneTitle = feedTitle
      paneRows = (feedTitle + 1)..<max(feedTitle + 1, foot.top)
      feedRows = (feedTitle + 2)..<max(feedTitle + 2, foot.top)
    } else {
      let room = foot.top - heldRows.upperBound - 2
      let pane = hasHeld ? max(1, min(max(6, size.rows / 4), room - Self.leastFeed)) : 0
      paneTitle = hasHeld ? heldRows.upperBound : nil
      paneRows = hasHeld ? (heldRows.upperBound + 1)..<(heldRows.upperBound + 1 + pane) : 0..<0
      paneColumns = 0..<size.columns
      feedTitle = hasHeld ? paneRows.upperBound : heldRows.upperBound
      feedColumns = 0..<size.columns
      feedRows = (feedTitle + 1)..<max(feedTitle + 1, foot.top)
    }
  }
}
