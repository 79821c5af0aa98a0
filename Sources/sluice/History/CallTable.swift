import Console
import Feed
import Risk
import Text

/// Calls as the lines of a table.
struct CallTable {
  /// How wide the last column may make it; it has at least 80.
  let columns: Int
  let glyphs: Glyphs

  private static let widths = [6, 8, 7, 11, 16, 9, 6]
  /// What stands left of the last column, with a space after each.
  private static let left = widths.reduce(0) { $0 + $1 + 1 }

  var heading: String { line(["CALL", "TIME", "RISK", "AGENT", "TOOL", "OUTCOME", "TOOK", "ASKS FOR"]) }

  /// One call. Strangers' words are made visible, and cut to their column.
  func row(_ call: CallRow) -> String {
    let decided = call.decided
    return line([
      "\(decided.call)", TimeText.clock(call.ts),
      glyphs.badge(decided.risk.level).padded(to: 6) + (decided.flags.isEmpty ? "" : "!"),
      Display.cut(decided.agent, Self.widths[3]), Display.cut(decided.tool, Self.widths[4]), call.standing.word,
      call.completed.map { Stretch.took($0.durationMs) } ?? "",
      Subject(arguments: call.arguments).text(max(80, columns) - Self.left, glyphs),
    ])
  }

  private func line(_ cells: [String]) -> String {
    let line = zip(cells, Self.widths + [0]).map { $0.padded(to: $1) }.joined(separator: " ")
    return String(line[...(line.lastIndex { $0 != " " } ?? line.startIndex)])
  }
}
