import Feed
import Risk

/// ArcSight's Common Event Format, version 0, without the syslog header that a transport puts before it. Arguments are left
/// out, because they would not fit; their digest is there.
public struct CEFFormat: CallFormat {
  /// The program's version, for the header.
  private let version: String

  /// - Parameter version: the version of the program that exports.
  public init(version: String) {
    self.version = version
  }

  /// One call.
  public func line(_ call: CallRow) -> String {
    let decided = call.decided
    let header = [
      "Sluice", "sluice", version, "call.\(call.standing.word)", "tools/call \(decided.server).\(decided.tool)",
    ]
    let fields = extensions(call).compactMap { field in field.value.map { "\(field.key)=\(Self.escaped($0, "="))" } }
    return "CEF:0|" + header.map { Self.escaped(Self.oneLine($0), "|") }.joined(separator: "|")
      + "|\(Self.severity(decided.risk.level))|" + fields.joined(separator: " ")
  }

  private func extensions(_ call: CallRow) -> [(key: String, value: String?)] {
    let decided = call.decided
    return [
      ("rt", "\(call.ts)"), ("externalId", "\(decided.call.rawValue)"), ("cnt", "\(decided.repeats ?? 1)"),
      ("suser", decided.agent), ("suid", decided.grant), ("destinationServiceName", decided.server),
      ("requestMethod", "tools/call"), ("requestClientApplication", decided.client), ("act", decided.decision.rawValue),
      ("outcome", call.standing.word), ("msg", decided.message), ("reason", decided.because),
      ("duser", call.resolved?.by), ("in", call.completed.map { "\($0.resultBytes)" }),
      ("cs1Label", "tool"), ("cs1", decided.tool), ("cs2Label", "rule"), ("cs2", decided.rule ?? ""),
      ("cs3Label", "category"), ("cs3", decided.risk.category.rawValue), ("cs4Label", "digest"),
      ("cs4", decided.digest),
      ("cs5Label", call.completed?.error.map { _ in "error" }), ("cs5", call.completed?.error),
      ("cs6Label", decided.flags.isEmpty ? nil : "signals"),
      ("cs6", decided.flags.isEmpty ? nil : decided.flags.map(\.kind.rawValue).joined(separator: " ")),
      ("cn1Label", call.resolved.map { _ in "waitedMs" }), ("cn1", call.resolved.map { "\($0.waitedMs)" }),
      ("cn2Label", call.completed.map { _ in "durationMs" }),
      ("cn2", call.completed.map { "\(Int($0.durationMs.rounded()))" }),
    ]
  }

  /// From 0 to 10.
  private static func severity(_ level: RiskLevel) -> Int {
    switch level {
    case .low: 3
    case .medium: 5
    case .high: 8
    case .critical: 10
    }
  }

  /// A header has no way to say a line's end.
  private static func oneLine(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += $1 == "\n" || $1 == "\r" ? " " : String($1) }
  }

  private static func escaped(_ text: String, _ mark: Unicode.Scalar) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\\", mark: escaped += "\\" + String(scalar)
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
