import ArgumentParser
import Feed
import Terminal

/// `sluice history [FILTER…]`
struct HistoryListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the newest calls that a filter lets through, newest last.",
    discussion: """
      \(CallFilter.help)
      Terms about agents, servers, tools, risk, rules, outcomes and time are answered by index. Others are looked for \
      call by call: after 100,000 in a row of which none is meant, the search ends and says where --before goes on. With \
      --newest-first, it prints calls as it finds them, and does not end before everything was looked at.
      With --archives, it goes on into what was moved out of the ledger. An archive that can't be read is named at the \
      end, and the others are searched all the same.
      With --json, each line is one call. With --follow, each further call is printed when it has ended; this needs a \
      running gateway, and ends with it.
      \(PastOptions.exitCodes)
      That no call is found is no failure: 0.
      """)

  @Argument(help: "Terms of a filter; none = every call.") var filter: [String] = []
  @Option(help: "How many calls at most.") var limit = 50
  @Option(help: "Only calls before this record, as an earlier search said.") var before: Int?
  @Flag(help: "Print each call as it is found, the newest first, however long the search takes.") var newestFirst =
    false
  @Flag(help: "Go on with calls as they end.") var follow = false
  @OptionGroup var options: PastOptions

  func validate() throws {
    _ = try CallFilter(arguments: filter)
    guard limit > 0 else { throw ValidationError("--limit must be at least 1") }
    guard !(newestFirst && follow) else { throw ValidationError("--follow goes on where the newest call is last") }
    guard !(follow && options.readsArchives) else {
      throw ValidationError("--follow needs a gateway, and archives are files")
    }
  }

  func run() throws {
    let filter = try CallFilter(arguments: filter)
    let past = try options.open()
    do throws(CommandFailure) {
      let search = CallSearch(past: past, filter: filter)
      if newestFirst { return try run(search) }
      var lists: [[CallRow]] = []
      let (ending, seq) = try search.run(before: before, limit: limit, isBounded: true) { lists.append($0) }
      let calls = lists.reversed().flatMap { $0 }
      var output = CallOutput(json: options.json)
      for call in calls { output.print(call) }
      try report(ending, found: calls.count, past)
      if follow { try go(on: past, filter, after: seq, shown: calls, &output) }
    } catch {
      throw StandardError.fail(error)
    }
  }

  private func run(_ search: CallSearch) throws(CommandFailure) {
    var output = CallOutput(json: options.json)
    var found = 0
    let (ending, _) = try search.run(before: before, limit: limit, isBounded: false) { calls in
      for call in calls.reversed() { output.print(call) }
      found += calls.count
    }
    try report(ending, found: found, search.past)
  }

  /// What a person must know of the search; standard output holds calls alone.
  private func report(_ ending: CallSearch.Ending, found: Int, _ past: Past) throws(CommandFailure) {
    var error = StandardError()
    switch ending {
    case .complete: if found == 0, !follow { print(filter.isEmpty ? "no calls" : "no such call", to: &error) }
    case .enough(let place): if !options.json { print("older ones: --before \(place)", to: &error) }
    case .bounded(let place):
      print("100,000 calls in a row were looked through, and none was meant; go on with --before \(place)", to: &error)
    }
    try past.reportGaps(isComplete: ending == .complete)
  }

  private func go(
    on past: Past, _ filter: CallFilter, after seq: Int, shown: [CallRow], _ output: inout CallOutput
  ) throws(CommandFailure) {
    guard case .live(let line) = past else {
      throw CommandFailure("--follow needs a running gateway, and none answers", exitCode: .noGateway)
    }
    let second = try OperatorOptions.connect(to: line.path)
    var course = CallCourse(ended: shown)
    try OperatorOptions.attempt { () throws(OperatorLineError) in
      try line.follow(since: seq) { event throws(OperatorLineError) in
        guard let end = course.take(event) else { return }
        let row =
          switch end {
          case .known(let row): row
          case .unknown(let id): try second.ask(ShowCall(id: id)).row
          }
        if filter.admits(row, at: TimeText.now) { output.print(row) }
      }
    }
  }
}
