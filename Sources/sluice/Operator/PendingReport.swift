import Console
import Feed
import Risk
import Text

/// The calls that wait for a person, each with what it asks for and why it is held.
struct PendingReport {
  private var sheet: Sheet
  private let now: Int64
  private let toolWidth: Int

  /// Of a terminal of 80 columns, what the other columns leave; a wider one shows longer names.
  private static let toolWidths = 25...49
  private static let indent = "       "

  /// - Parameter now: milliseconds since 1970.
  init(_ calls: [HeldCall], at now: Int64, columns: Int) {
    sheet = Sheet(columns: max(80, columns))
    self.now = now
    toolWidth = min(Self.toolWidths.upperBound, Self.toolWidths.lowerBound + sheet.columns - 80)
    row(["CALL", "SINCE", "RISK", "AGENT", "TOOL", "AGENT IS"], "ENDS IN")
    for call in calls { describe(call) }
  }

  var text: String { sheet.text }

  private mutating func describe(_ call: HeldCall) {
    let decided = call.decided
    let badge = Display.glyphs.badge(decided.risk.level).padded(to: 6) + (decided.flags.isEmpty ? "" : "!")
    let agent = call.unspent ? "approved" : call.wait.rawValue
    row(
      ["\(decided.call)", TimeText.clock(call.ts), badge, decided.agent, "\(decided.server).\(decided.tool)", agent],
      TimeText.left(until: call.expiresAt, from: now))
    let room = sheet.columns - Self.indent.count
    let subject = Subject(arguments: call.arguments, mayBeCut: call.cut == true).text(room, Display.glyphs)
    if let end = subject.lastIndex(where: { $0 != " " }) { sheet.row(Self.indent, String(subject[...end])) }
    for reason in call.reasons {
      sheet.row(Self.indent, [reason.text, reason.because].filter { !$0.isEmpty }.joined(separator: ": "))
    }
    sheet.row(Self.indent, "digest \(call.digest.prefix(OpenQuestion.leastDigits))")
  }

  private mutating func row(_ cells: [String], _ last: String) {
    let widths = [6, 8, 7, 12, toolWidth, 8]
    let cells = zip(cells, widths).map { Display.fitted($0, $1) }
    sheet.row(cells.joined(separator: " ") + " ", last)
  }
}
