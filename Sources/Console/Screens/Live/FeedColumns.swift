/// Where the parts of a row of the feed stand.
struct FeedColumns {
  let agent: Range<Int>
  let tool: Range<Int>
  let what: Range<Int>
  let outcome: Range<Int>
  let took: Range<Int>
  let isWide: Bool

  static let time = 1
  static let badge = 10
  static let flag = 17

  init(columns: Range<Int>, isWide: Bool) {
    self.isWide = isWide
    let end = columns.upperBound
    if isWide {
      let spare = max(0, end - 75)
      let toolWidth = 15 + min(9, spare / 3)
      agent = 18..<28
      tool = 29..<(29 + toolWidth)
      outcome = (tool.upperBound + 1)..<(tool.upperBound + 12)
      took = outcome.upperBound..<(outcome.upperBound + 6)
      what = (took.upperBound + 1)..<max(took.upperBound + 1, end)
    } else {
      took = (end - 6)..<end
      outcome = (end - 17)..<(end - 6)
      agent = 18..<(end >= 80 ? 28 : 26)
      let start = agent.upperBound + 1
      tool = start..<min(start + 15, max(start, outcome.lowerBound - 1))
      what = (tool.upperBound + 1)..<max(tool.upperBound + 1, outcome.lowerBound - 1)
    }
  }
}
