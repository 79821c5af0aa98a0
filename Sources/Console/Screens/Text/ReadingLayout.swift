/// Where a text stands: under the title, and for a call under its heading too; prompts, messages and keys at the foot.
struct ReadingLayout {
  let rows: Range<Int>
  let foot: Foot

  var height: Int { rows.count }

  init(size: Size) {
    foot = Foot(size: size, isWide: false)
    rows = 2..<max(2, foot.message)
  }
}
