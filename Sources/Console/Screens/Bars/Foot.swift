/// The lowest rows: a rule where there is room, status, prompts and messages, keys.
struct Foot {
  /// The row with the ruled line; none on small screens.
  let rule: Int?
  let status: Int
  /// Where prompts and messages go; on small screens it is the status line's own row.
  let message: Int
  let keys: Int

  init(size: Size, isWide: Bool) {
    keys = size.rows - 1
    message = size.rows - 2
    status = isWide ? size.rows - 3 : message
    rule = isWide ? size.rows - 4 : nil
  }

  /// The first row that does not belong to the screen above.
  var top: Int { rule ?? status }
}
