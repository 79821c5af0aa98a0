extension Model {
  /// The mouse selects, scrolls and switches; it never decides.
  mutating func take(_ event: MouseEvent) {
    guard prompt == nil else { return }
    switch event.action {
    case .scrollUp: scroll(by: -3, at: event.place)
    case .scrollDown: scroll(by: 3, at: event.place)
    case .press where !pages.isEmpty: break
    case .press where event.place.row == 0: pressTitle(event.place.column)
    case .press:
      switch screen {
      case .live: pressLive(event.place)
      case .rules: pressRules(event.place)
      }
    }
  }

  private mutating func scroll(by distance: Int, at place: Place) {
    if pages.isEmpty, screen == .live {
      go(to: LiveLayout(self, size: size).heldRows.contains(place.row) ? .held : .feed)
    }
    guard pages.isEmpty, screen == .live else { return move(by: distance) }
    if focus == .held { held.move(by: distance.signum()) } else { feed.scroll(by: distance, height: pageHeight) }
  }

  private mutating func pressTitle(_ column: Int) {
    if let tab = TitleBar.tabs().first(where: { $0.columns.contains(column) }) { show(tab.screen) }
  }

  private mutating func pressLive(_ place: Place) {
    let layout = LiveLayout(self, size: size)
    if layout.heldRows.contains(place.row) {
      let selected = held.selected.flatMap(held.index(of:)) ?? 0
      let window = HeldTable.window(count: held.entries.count, selected: selected, height: layout.heldRows.count)
      let index = place.row - layout.heldRows.lowerBound - (window.above > 0 ? 1 : 0) + window.entries.lowerBound
      guard window.entries.contains(index) else { return }
      go(to: .held)
      held.select(held.entries[index].id)
    } else if layout.feedRows.contains(place.row), layout.feedColumns.contains(place.column) {
      let places = feed.window(height: layout.feedRows.count).places
      let index = place.row - layout.feedRows.lowerBound
      guard places.indices.contains(index) else { return }
      focus = .feed
      feed.put(places[index], height: pageHeight)
    }
  }

  private mutating func pressRules(_ place: Place) {
    let layout = RulesLayout(self, size: size)
    let rows = rules.rows
    let here = rules.cursor.flatMap(rows.firstIndex(of:)) ?? 0
    let index =
      place.row - layout.rows.lowerBound + RulesScreen.window(rows.count, at: here, layout.rows.count).lowerBound
    if layout.rows.contains(place.row), rows.indices.contains(index) { rules.cursor = rows[index] }
  }
}
