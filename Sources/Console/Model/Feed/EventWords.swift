/// What a row of the feed says about something that is no call. Strangers' text stands in it as it came.
struct EventWords: Sendable, Equatable {
  /// What it is about, one word: `rule`, `policy`, `server`.
  var kind: String
  /// The operator or the agent.
  var who: String
  /// The tool or the server.
  var what: String
  /// What happened.
  var text: String
  var isAlarm = false
  /// What the row has no room for, to be read on a page of its own.
  var details: [String] = []
}
