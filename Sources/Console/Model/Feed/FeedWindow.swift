/// The rows of a feed that a screen of some height shows.
struct FeedWindow: Equatable {
  /// Places in ``FeedList/rows``, oldest first.
  var places: [Int] = []
  /// Rows below them that the filter lets through.
  var newer = 0
}

extension FeedList {
  /// The shown rows around the cursor: the newest ones while it follows, else the cursor near the middle.
  func window(height: Int) -> FeedWindow {
    guard height > 0, visibleCount > 0 else { return FeedWindow() }
    guard let cursor, let here = index(of: cursor), here < visibleCount else {
      return FeedWindow(places: shown(before: visibleCount, atMost: height))
    }
    let below = shown(from: here, atMost: max(1, height / 2))
    let above = shown(before: here, atMost: height - below.count)
    let more = above.count + below.count < height ? shown(from: here, atMost: height - above.count) : below
    let last = more.last ?? here
    return FeedWindow(places: above + more, newer: countShown(after: last))
  }

  /// Moves the cursor by shown rows; on the newest it follows again.
  mutating func move(by distance: Int) {
    let newest = shown(before: visibleCount, atMost: 1).first
    guard let newest else { return }
    let here = cursor.flatMap(index(of:)) ?? newest
    let target: Int
    if distance < 0 {
      target = shown(before: here, atMost: -distance).first ?? here
    } else {
      target = shown(from: here + 1, atMost: distance).last ?? here
    }
    cursor = target >= newest ? nil : rows[target].id
  }

  /// Puts the cursor on the oldest shown row.
  mutating func moveToFirst() {
    cursor = shown(from: 0, atMost: 1).first.map { rows[$0].id }
  }

  /// The row under the cursor, also while it follows.
  var current: FeedRow? {
    if let cursor, let row = self[cursor] { return row }
    return shown(before: visibleCount, atMost: 1).first.map { rows[$0] }
  }

  func countShown(after place: Int) -> Int {
    rows[min(place + 1, visibleCount)..<visibleCount].reduce(0) { $0 + ($1.isShown ? 1 : 0) }
  }

  private func shown(before end: Int, atMost count: Int) -> [Int] {
    var places: [Int] = []
    var place = end - 1
    while place >= 0 && places.count < count {
      if rows[place].isShown { places.append(place) }
      place -= 1
    }
    return places.reversed()
  }

  private func shown(from start: Int, atMost count: Int) -> [Int] {
    var places: [Int] = []
    var place = start
    while place < visibleCount && places.count < count {
      if rows[place].isShown { places.append(place) }
      place += 1
    }
    return places
  }
}
