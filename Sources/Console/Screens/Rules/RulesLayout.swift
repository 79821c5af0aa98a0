import Feed

/// Where the Rules screen's parts stand.
struct RulesLayout {
  /// The rows of the list.
  let rows: Range<Int>
  /// The row with the detail's title.
  let title: Int
  /// The rows of the detail.
  let detail: Range<Int>
  let foot: Foot

  let badge: Int
  let now: Int
  let why: Range<Int>
  /// The column after the count of calls.
  let callsEnd: Int
  /// The column that words before the count end at, so that the longest count stands apart from them.
  let wordsEnd: Int

  init(_ model: Model, size: Size) {
    foot = Foot(size: size, isWide: false)
    let detailRows = max(3, size.rows / 4 - 1)
    title = max(3, foot.message - detailRows - 1)
    rows = 2..<title
    detail = (title + 1)..<max(title + 1, foot.message)
    let extra = max(0, size.columns - 80)
    let narrow = max(0, 80 - size.columns)
    badge = 26 + min(18, extra / 3) - min(8, narrow)
    now = badge + 7
    callsEnd = size.columns - 3 - min(15, max(6, model.rules.widestShare))
    wordsEnd = callsEnd - max(3, Self.widestCount(model.rules)) - 1
    why = (now + 7)..<max(now + 7, wordsEnd)
  }

  /// Columns that the longest count of calls takes.
  private static func widestCount(_ rules: RulesBoard) -> Int {
    let most = rules.servers.map { max($0.calls, $0.tools.map(\.calls).max() ?? 0) }.max() ?? 0
    return Count.grouped(most).utf8.count
  }
}
