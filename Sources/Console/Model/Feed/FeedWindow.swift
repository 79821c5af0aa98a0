/// The rows of a feed that a screen of some height shows.
struct FeedWindow: Equatable {
  /// Places in ``FeedList/rows``, oldest first.
  var places: [Int] = []
  /// Rows below them that the filter lets through.
  var newer = 0
}

extension FeedList {
  /// The shown rows on the screen: the newest ones while it follows, else those that stood there, moved only as far as
  /// the cursor needs.
  func window(height: Int) -> FeedWindow {
    guard height > 0, visibleCount > 0 else { return FeedWindow() }
    guard let cursor, let here = index(of: cursor), here < visibleCount else {
      return FeedWindow(places: shown(before: visibleCount, atMost: height))
    }
    let low = max(here, lowest.flatMap(index(of:)).map { min($0, visibleCount - 1) } ?? here)
    var places = shown(before: low + 1, atMost: height)
    if let first = places.first, here < first { places = shown(from: here, atMost: height) }
    if places.count < height, let last = places.last {
      places += shown(from: last + 1, atMost: height - places.count)
    }
    return FeedWindow(places: places, newer: countShown(after: places.last ?? here))
  }

  /// Moves the cursor by shown rows; on the newest it follows again.
  mutating func move(by distance: Int, height: Int) {
    guard let newest = shown(before: visibleCount, atMost: 1).first else { return }
    let here = cursor.flatMap(index(of:)) ?? newest
    let there =
      distance < 0
      ? shown(before: here, atMost: -distance).first ?? here : shown(from: here + 1, atMost: distance).last ?? here
    put(there, height: height)
  }

  /// Moves the rows under the cursor, which goes along only as far as it must; at the newest it follows again.
  mutating func scroll(by distance: Int, height: Int) {
    let window = window(height: height)
    guard let first = window.places.first, let last = window.places.last else { return }
    let here = cursor.flatMap(index(of:)) ?? last
    if distance < 0 {
      let above = shown(before: first, atMost: -distance)
      guard !above.isEmpty else { return }
      let low = shown(before: last, atMost: above.count).first ?? last
      lowest = rows[low].id
      cursor = rows[min(here, low)].id
    } else {
      let low = shown(from: last + 1, atMost: distance).last ?? last
      lowest = rows[low].id
      let high = shown(before: low + 1, atMost: height).first ?? low
      put(countShown(after: low) == 0 ? low : max(here, high), height: height)
    }
  }

  /// Puts the cursor on a row that is shown; on the newest it follows.
  mutating func put(_ place: Int, height: Int) {
    let isNewest = countShown(after: place) == 0
    if cursor == nil { lowest = shown(before: visibleCount, atMost: 1).first.map { rows[$0].id } }
    cursor = isNewest ? nil : rows[place].id
    lowest = isNewest ? nil : window(height: height).places.last.map { rows[$0].id }
  }

  /// Follows the newest row.
  mutating func follow() {
    cursor = nil
    lowest = nil
  }

  /// Puts the cursor on the oldest shown row.
  mutating func moveToFirst(height: Int) {
    if let first = shown(from: 0, atMost: 1).first { put(first, height: height) }
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
