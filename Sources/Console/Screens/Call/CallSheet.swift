import Feed
import MCP
import Risk

/// What is known of one call, held or finished, wherever it was learned.
struct CallSheet {
  var decided: CallDecided
  var ts: Int64
  /// None once forgotten, or not read yet.
  var arguments: JSON?
  var row: CallRow?
  var entry: HeldEntry?
  var lastYes: LastYes?
  var hour: AgentHour?

  init(_ entry: HeldEntry) {
    decided = entry.call.decided
    ts = entry.call.ts
    arguments = entry.call.arguments
    self.entry = entry
    lastYes = entry.call.lastYes
    hour = entry.hour
  }

  init(_ row: CallRow, hour: AgentHour? = nil) {
    decided = row.decided
    ts = row.ts
    arguments = row.arguments
    self.row = row
    self.hour = hour
  }

  /// What should be looked at before anything else; strangers' text stands in it as it came.
  var warnings: String { FlagWords.text(decided.flags) }

  /// That an equal call ran, and how long ago that is now; none if none did.
  func equalWords(at now: Int64) -> String? {
    decided.equalRan.map { "an equal call ran \(Stretch.ago(now - $0))" }
  }

  /// What is kept of arguments that were too long for the record; those of an open question are whole.
  var excerpt: Excerpt? { entry == nil ? arguments.flatMap { Excerpt($0) } : nil }

  /// How many arguments the call has; what the last yes had besides is none of them.
  var count: Int { arguments?.object?.count ?? 0 }

  /// The arguments one by one, each with what it was at the last yes; then those that are gone since.
  var list: [Argument] {
    let before = lastYes?.arguments.object
    let flagged = Set(decided.flags.map { Argument.key(of: $0.pointer) })
    let members = arguments?.object?.members ?? []
    let present = members.map { member in
      Argument(
        key: member.key, value: member.value, before: before?[member.key],
        isChanged: before.map { $0[member.key] != member.value } ?? false, isFlagged: flagged.contains(member.key))
    }
    let gone = (before?.members ?? []).filter { arguments?.object?[$0.key] == nil }.map { member in
      Argument(key: member.key, value: nil, before: member.value, isChanged: true, isFlagged: false)
    }
    return present + gone
  }
}
