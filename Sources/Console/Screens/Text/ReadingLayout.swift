/// Where a text stands: under the title, and for a call under its heading too; prompts, messages and keys at the foot.
struct ReadingLayout {
  let rows: Range<Int>
  let foot: Foot

  var height: Int { rows.count }

  init(size: Size, hasHeading: Bool) {
    foot = Foot(size: size, isWide: false)
    let top = hasHeading ? 2 : 1
    rows = top..<max(top, foot.message)
  }
}
