import Console
import Feed
import MCP
import Risk

/// Everything about one call, for a person.
struct CallReport {
  private var sheet: Sheet
  private var today: String?

  private static let placeWidth = 7

  /// - Parameters:
  ///   - events: every record about the call, in order.
  ///   - archives: the archives that some of them are from.
  init(_ id: CallID, _ events: [Event], archives: [String] = [], columns: Int) {
    sheet = Sheet(columns: columns)
    if case .callDecided(let decided)? = events.first?.body {
      describe(CallRow(events), decided)
    } else {
      sheet.heading("\(id)  (its decision is in an archive that is not here)")
    }
    for archive in archives { sheet.entry("archive", archive) }
    sheet.heading("records")
    for event in events { record(event) }
  }

  var text: String { sheet.text }

  private mutating func describe(_ row: CallRow?, _ decided: CallDecided) {
    sheet.heading("\(decided.call)  \(decided.agent) > \(decided.server).\(decided.tool)")
    if let row {
      let took = row.completed.map { ", ran \(Stretch.took($0.durationMs)), \($0.resultBytes) bytes of answer" } ?? ""
      sheet.entry("outcome", row.standing.word + took)
      sheet.entry("came", "\(TimeText.day(row.ts)) \(TimeText.clock(row.ts)) (\(UTCTime(milliseconds: row.ts)))")
    }
    sheet.entry("risk", "\(decided.risk.level.rawValue), \(decided.risk.category.rawValue)")
    for reason in decided.risk.reasons { sheet.entry("", reason) }
    for signal in decided.flags { sheet.entry("signal", "\(signal.note) at \(signal.pointer)") }
    verdict(decided)
    person(row?.resolved)
    sheet.entry("lapsed", row?.lapsed.map { "the yes was never used: \($0.reason)" })
    sheet.entry("agent", agent(decided))
    sheet.entry("digest", decided.digest)
    arguments(row?.arguments, size: decided.argumentBytes, isOneOfMany: decided.repeats != nil)
    sheet.heading("trace")
    for step in decided.trace { sheet.entry(step.outcome, "\(step.rule)  \(step.note)") }
    for use in decided.bookings {
      sheet.entry(
        "booked", "\(use.amount) of \(use.max) a \(use.window), counter \(use.counter), \(use.scope) \(use.key)")
    }
  }

  private mutating func verdict(_ decided: CallDecided) {
    sheet.entry("decision", "\(decided.decision.rawValue)\(decided.rule.map { " by \($0)" } ?? "")")
    sheet.entry("because", decided.because)
    sheet.entry("told", decided.message)
    sheet.entry("observed", decided.observed.map { "would be \($0.decision.rawValue) by \($0.rule): \($0.message)" })
    sheet.entry(
      "repeats", decided.repeats.flatMap { $0 > 1 ? "stands for \($0) refusals that are alike, within a second" : nil })
    sheet.entry("equal", decided.equalRan.map { "an equal call ran \(TimeText.day($0)) \(TimeText.clock($0))" })
  }

  /// Who ended the question, and what he saw of it.
  private mutating func person(_ resolved: CallResolved?) {
    guard let resolved, let by = resolved.by else { return }
    let reason = resolved.reason.map { ": \"\($0)\"" } ?? ""
    sheet.entry("decided by", "\(by) after \(Stretch.took(Double(resolved.waitedMs)))\(reason)")
    sheet.entry("shown", resolved.shown ?? "(what was seen of the arguments was not told)")
    guard resolved.shown != nil else { return }
    let extent = resolved.complete.map { $0 ? ", all of it" : ", not all of it" } ?? ""
    sheet.entry("", "SHA-256 of the argument text, as it was drawn\(extent)")
  }

  private func agent(_ decided: CallDecided) -> String {
    let session = decided.session.map { ", session \($0)" } ?? ""
    let client = decided.client.map { ", \($0)" } ?? ""
    return "grant \(decided.grant)\(session)\(client), \(decided.transport), revision \(decided.revision)"
  }

  private mutating func arguments(_ arguments: JSON?, size: Int, isOneOfMany: Bool) {
    guard let arguments else {
      let why = isOneOfMany ? "not kept: one record stands for several calls" : "no longer kept"
      return sheet.heading("arguments (\(size) bytes; \(why))")
    }
    let extent = Excerpt(arguments) == nil ? "" : "; kept are their length, digest and beginning"
    sheet.heading("arguments (\(size) bytes\(extent))")
    guard case .object(let object) = arguments else { return sheet.entry("", arguments.text) }
    let width = min(24, max(12, object.keys.map(\.count).max() ?? 0))
    for member in object.members { sheet.entry(member.key, member.value.text, labelWidth: width) }
  }

  /// One record: its place, when, what happened. A day is said where it begins.
  private mutating func record(_ event: Event) {
    let day = TimeText.day(event.ts)
    let time = TimeText.clock(event.ts) + "." + TimeText.thousandths(event.ts)
    if day != today { sheet.entry("", day, labelWidth: Self.placeWidth) }
    today = day
    sheet.entry("\(event.seq)", "\(time)  \(event.body.type)  \(event.body.detail)", labelWidth: Self.placeWidth)
  }
}
