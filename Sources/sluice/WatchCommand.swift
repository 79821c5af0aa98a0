import ArgumentParser
import Feed
import MCP
import Terminal

/// `sluice watch`
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Print what happens, line by line, as it happens.",
    discussion: """
      With --json, each line is one event as it stands in the ledger. What a slow reader misses is read again \
      out of the ledger: every event comes once and in order. Ends when the gateway does.
      \(OperatorOptions.exitCodes)
      """)

  @Option(help: "Begin after the event of this number; 0 for all. Without it, begin now.") var since: Int?
  @OptionGroup var options: OperatorOptions

  func validate() throws {
    if let since, since < 0 { throw ValidationError("--since must not be negative") }
  }

  func run() throws {
    do throws(CommandFailure) {
      let line = try options.connect()
      let (since, json) = (since, options.json)
      try OperatorOptions.attempt { () throws(OperatorLineError) in
        try line.follow(since: since) { event in
          StandardOutput.print(json ? event.json.text : event.text)
        }
      }
    } catch {
      throw StandardError.fail(error)
    }
  }
}
