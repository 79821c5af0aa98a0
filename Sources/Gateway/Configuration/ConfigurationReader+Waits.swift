import MCP
import Policy

extension ConfigurationReader {
  private static let longestWait = 86_400

  /// `waits`: how long clients bear silence, by how their names begin.
  mutating func waits(_ cursor: Cursor) -> [WaitBudget.Row] {
    guard let fields = document.fields(cursor, of: "`waits`") else { return [] }
    return fields.members.compactMap { member in
      let place = Cursor(member.node, at: cursor.pointer.appending(member.key))
      guard !member.key.isEmpty else {
        document.error(
          "a client's name must not be empty", hint: "such as `claude-code`", at: member.keyPosition, place.pointer)
        return nil
      }
      return wait(of: member.key, place)
    }
  }

  /// Seconds alone, or an object of seconds and whether progress extends them.
  private mutating func wait(of client: String, _ cursor: Cursor) -> WaitBudget.Row? {
    let what = "the wait of \(Quotation(client))"
    let client = client.lowercased()
    if cursor.node.members == nil {
      return seconds(cursor, of: what).map { WaitBudget.Row(client: client, seconds: $0, progressExtends: false) }
    }
    guard let fields = document.fields(cursor, of: what, known: ["seconds", "progress"]) else { return nil }
    guard let time = fields["seconds"] else {
      document.error("\(what) needs `seconds`", hint: "such as `{seconds: 280, progress: true}`", at: cursor)
      return nil
    }
    let progress = fields["progress"].flatMap { truth($0, of: "`progress`") } ?? false
    return seconds(time, of: "`seconds`").map {
      WaitBudget.Row(client: client, seconds: $0, progressExtends: progress)
    }
  }

  private mutating func seconds(_ cursor: Cursor, of what: String) -> Int? {
    guard let seconds = count(cursor, of: what) else { return nil }
    guard seconds <= Self.longestWait else {
      document.error("\(what) must be at most \(Self.longestWait), a day in seconds", at: cursor)
      return nil
    }
    return seconds
  }
}
