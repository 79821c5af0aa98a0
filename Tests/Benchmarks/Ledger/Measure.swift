import Audit
import Feed
import Glibc
import MCP

/// The measurements, each printed on a line.
enum Measure {
  static func verifying(_ directory: String) throws {
    var found: Verification?
    let time = try ContinuousClock().measure { found = try Ledger.verify(directory: directory) }
    guard case .intact(let ledger) = found else { return print("not intact: \(String(describing: found))") }
    print("verified: \(ledger.records) records and \(ledger.values) values in \(time)")
  }

  static func starting(_ directory: String) throws {
    let reader = try Ledger.inspect(directory: directory)
    let last = try reader.lines(after: reader.newest() - 1, limit: 1)
    guard let now = try reader.events(after: (last.first?.seq ?? 1) - 1, limit: 1).first?.event.ts else { return }
    var calls = 0
    let time = try ContinuousClock().measure { calls = try reader.fold(at: now).nextCall.rawValue - 1 }
    print("folded: \(calls) calls in \(time)")
  }

  static func searching(_ directory: String) throws {
    let reader = try Ledger.inspect(directory: directory)
    let newest = try reader.recentCalls(limit: 1).first?.ts ?? 0
    for query in [
      "", "agent:bot-7", "tool:tool9", "tool:rareTool", "outcome:denied", "outcome:unknown", "agent:bot-7 tool:tool9",
      "agent:nobody", "server:runware outcome:denied", "since:1h", "agent:bot-7 since:1h", "tool:rareTool since:1h",
      "risk:critical", "rule:*deny*", "walnut", "zebra",
    ] {
      let filter = try CallFilter(query)
      var found = 0
      let time = try ContinuousClock().measure {
        found = try reader.history(filter, limit: 100, at: newest).calls.count
      }
      print("history \(query.isEmpty ? "(all)" : query): \(found) calls in \(time)")
    }
  }

  static func size(of path: String) throws -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  static func each(_ time: Duration, _ count: Int) -> String {
    let microseconds = Double(time.components.seconds) * 1e6 + Double(time.components.attoseconds) / 1e12
    return "\((microseconds * 100 / Double(max(count, 1))).rounded() / 100) µs"
  }
}
