import Feed

/// The feed's rows, oldest first: the newest two thousand.
struct FeedList: Sendable, Equatable {
  private(set) var rows: [FeedRow] = []
  /// How many rows were let go of, so that a row keeps its number.
  private(set) var dropped = 0
  private var places: [FeedRow.ID: Int] = [:]

  /// The row the cursor stands on; none = on the newest, following.
  var cursor: FeedRow.ID?
  /// The lowest row on the screen while it stands still.
  var lowest: FeedRow.ID?
  /// The number of the first row that a frozen picture leaves out; none = not frozen.
  var frozenAt: Int?

  static let limit = 2_000
  private static let slack = 256

  subscript(id: FeedRow.ID) -> FeedRow? { index(of: id).map { rows[$0] } }

  func index(of id: FeedRow.ID) -> Int? {
    places[id].map { $0 - dropped }
  }

  /// The rows that the picture may show.
  var visibleCount: Int { frozenAt.map { min(max(0, $0 - dropped), rows.count) } ?? rows.count }

  mutating func append(_ row: FeedRow) {
    var row = row
    row.shareVerdict(with: rows.last)
    if rows.isEmpty { rows.reserveCapacity(Self.limit + Self.slack) }
    places[row.id] = dropped + rows.count
    rows.append(row)
    if rows.count >= Self.limit + Self.slack { trim() }
  }

  /// Changes a row in its place.
  mutating func change(_ id: FeedRow.ID, _ change: (inout FeedRow) -> Void) {
    guard let index = index(of: id) else { return }
    change(&rows[index])
  }

  /// Takes a list anew, as after a start.
  mutating func replace(with rows: [FeedRow]) {
    self = FeedList()
    for row in rows { append(row) }
  }

  /// Decides anew which rows are shown.
  mutating func filter(_ isShown: (FeedRow) -> Bool) {
    for index in rows.indices { rows[index].isShown = isShown(rows[index]) }
  }

  private mutating func trim() {
    let surplus = rows.count - Self.limit
    for row in rows.prefix(surplus) { places[row.id] = nil }
    rows.removeFirst(surplus)
    dropped += surplus
    if let cursor, places[cursor] == nil { self.cursor = rows.first { $0.isShown }?.id }
  }
}
