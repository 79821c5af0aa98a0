import ArgumentParser
import Console
import Feed
import Terminal

/// A rule change on its way: looked at first, asked about if it lets more through.
struct RuleChange {
  let line: OperatorLine
  let server: String
  let tool: String
  /// None = back to what the file says.
  let action: RuleAction?
  let limit: LimitChange?

  /// An hour: what lets more through should not outlive its reason.
  static let looseEnd = Seconds(3600)

  /// Asks if the change lets more through.
  ///
  /// - Returns: seconds until its end; nil for none.
  /// - Throws: ``CommandFailure`` if the answer is no, or the gateway knows no such tool.
  func consent(for end: RuleEnd?, yes: Bool) throws(CommandFailure) -> Int? {
    let preview = try line.asked(PreviewRule(server: server, tool: tool, action: action, limit: limit))
    guard preview.loosens else { return end?.seconds }
    let seconds = end.map(\.seconds) ?? Self.looseEnd.count
    let span = action == nil ? "" : seconds.map { " for \(Stretch.length(seconds: $0))" } ?? " with no end"
    try Consent.ask(
      "\(Display.line("\(server).\(tool)")) lets more through\(span): \(preview.calls.count) of the last "
        + "\(preview.looked) calls would have been decided otherwise. Change it?", unless: yes)
    return seconds
  }
}

/// When an override ends: `1h`, or `none`.
struct RuleEnd: ExpressibleByArgument, Equatable {
  /// None = until it is cleared.
  let seconds: Int?

  init?(argument: String) {
    if argument == "none" {
      seconds = nil
    } else if let span = Seconds(argument: argument) {
      seconds = span.count
    } else {
      return nil
    }
  }
}
