import Feed
import MCP
import Risk

/// Comma-separated values as RFC 4180 has them: a heading, quoted where needed, lines that end in CR LF.
///
/// A cell that a spreadsheet would take for a formula has an apostrophe before it: it begins with `=`, `+`, `-`, `@`, a
/// tab or a carriage return, and holds what an agent or a server wrote.
public struct CSVFormat: CallFormat {
  /// The one there is.
  public init() {}

  /// The names of the columns.
  public var heading: String? { Self.columns.map(\.name).joined(separator: ",") }
  /// A carriage return and a line feed.
  public var lineEnd: String { "\r\n" }

  /// One call, a cell a column.
  public func line(_ call: CallRow) -> String {
    Self.columns.map { Self.cell($0.value(call) ?? "") }.joined(separator: ",")
  }

  private struct Column: Sendable {
    let name: String
    let value: @Sendable (CallRow) -> String?

    init(_ name: String, _ value: @escaping @Sendable (CallRow) -> String?) {
      self.name = name
      self.value = value
    }
  }

  private static let columns = [
    Column("time") { UTCTime(milliseconds: $0.ts).description },
    Column("call") { "\($0.decided.call.rawValue)" },
    Column("server") { $0.decided.server },
    Column("tool") { $0.decided.tool },
    Column("agent") { $0.decided.agent },
    Column("grant") { $0.decided.grant },
    Column("session") { $0.decided.session },
    Column("client") { $0.decided.client },
    Column("risk") { $0.decided.risk.level.rawValue },
    Column("category") { $0.decided.risk.category.rawValue },
    Column("flags") { $0.decided.flags.map { "\($0.note) at \($0.pointer)" }.joined(separator: "; ") },
    Column("signals") { $0.decided.flags.map(\.kind.rawValue).joined(separator: " ") },
    Column("decision") { $0.decided.decision.rawValue },
    Column("rule") { $0.decided.rule },
    Column("message") { $0.decided.message },
    Column("because") { $0.decided.because },
    Column("outcome") { $0.standing.word },
    Column("by") { $0.resolved?.by },
    Column("reason") { $0.resolved?.reason },
    Column("waited_ms") { $0.resolved.map { "\($0.waitedMs)" } },
    Column("duration_ms") { $0.completed.map { JSON.number(JSONNumber(thousandths: $0.durationMs)).text } },
    Column("result_bytes") { $0.completed.map { "\($0.resultBytes)" } },
    Column("error") { $0.completed?.error },
    Column("repeats") { "\($0.decided.repeats ?? 1)" },
    Column("digest") { $0.decided.digest },
    Column("shown") { $0.resolved?.shown },
    Column("complete") { $0.resolved?.complete.map { "\($0)" } },
    Column("arguments") { $0.arguments?.text },
  ]

  /// Scalars, not characters: a carriage return with a line feed is one character.
  private static func cell(_ text: String) -> String {
    let guarded = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } == true ? "'" + text : text
    guard guarded.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) || guarded != text else {
      return text
    }
    let doubled = guarded.unicodeScalars.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) }
    return "\"\(doubled)\""
  }
}
