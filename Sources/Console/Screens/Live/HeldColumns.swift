/// Where the parts of a held row stand.
struct HeldColumns {
  let agent: Range<Int>
  let tool: Range<Int>
  /// Empty where there is no room.
  let subject: Range<Int>
  let waits: Range<Int>
  let bar: Range<Int>
  let ends: Range<Int>
  let isWide: Bool

  static let time = 1
  static let mark = 9
  static let badge = 10
  static let changed = 16
  static let flag = 17

  init(columns: Int) {
    isWide = columns >= LiveLayout.wideColumns
    let barWidth = isWide ? 16 : 5
    ends = (columns - 5)..<columns
    bar = (ends.lowerBound - 1 - barWidth)..<(ends.lowerBound - 1)
    waits = (bar.lowerBound - 6)..<(bar.lowerBound - 1)
    let agentWidth = isWide ? 12 : columns >= 80 ? 10 : 8
    let toolWidth = isWide ? 24 : 15
    agent = 18..<(18 + agentWidth)
    let start = agent.upperBound + 1
    tool = start..<min(start + toolWidth, max(start, waits.lowerBound - 1))
    subject = (tool.upperBound + 1)..<max(tool.upperBound + 1, waits.lowerBound - 1)
  }
}
