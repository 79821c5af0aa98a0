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
    why = (now + 7)..<max(now + 7, callsEnd - 4)
  }
}
