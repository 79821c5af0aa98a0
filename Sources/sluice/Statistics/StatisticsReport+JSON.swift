import Audit
import Feed
import MCP

extension StatisticsReport {
  /// Statistics for a program: one object, nothing cut.
  var json: JSON {
    let standings = CallStanding.all.reduce(into: JSONObject()) { object, standing in
      if let calls = statistics.standings[standing] { object.append(standing.word, .number(JSONNumber(calls))) }
    }
    var whole: JSONObject = ["sinceSeconds": .number(JSONNumber(span.count))]
    whole.append(statistics.total)
    whole.append("outcomes", .object(standings))
    whole.append(
      "denials", .array(denials.map { ["rule": .string($0.rule), "calls": .number(JSONNumber($0.calls))] }))
    whole.append(
      "tools",
      .array(
        pairs.map { pair, tally in
          var object: JSONObject = [
            "agent": .string(pair.agent), "server": .string(pair.server), "tool": .string(pair.tool),
          ]
          object.append(tally)
          return .object(object)
        }))
    return .object(whole)
  }
}

extension JSONObject {
  fileprivate mutating func append(_ tally: CallTally) {
    append("calls", .number(JSONNumber(tally.calls)))
    append("denied", .number(JSONNumber(tally.denied)))
    append("failed", .number(JSONNumber(tally.failed)))
    append(
      "waits",
      [
        "count": .number(JSONNumber(tally.waits.count)), "medianMs": Self.number(tally.waits.percentile(50)),
        "p90Ms": Self.number(tally.waits.percentile(90)),
      ])
  }

  private static func number(_ value: Int64?) -> JSON { value.map { .number(JSONNumber(Int($0))) } ?? .null }
}
