import ArgumentParser
import Feed
import Terminal

/// `sluice rules accept SERVER`
struct RulesAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Put a changed policy file in force that waits to be seen (reload: ask).",
    discussion: """
      Shows what differs and asks. --yes asks nothing, and takes the hash of the file that was seen, as `rules --json` \
      tells it.
      \(OperatorOptions.exitCodes)
      """)

  @Argument(help: "The server's short name.") var server: String
  @Option(help: "SHA-256 of the file that was seen, hex.") var hash: String?
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup var options: OperatorOptions

  func validate() throws {
    if yes, hash == nil { throw ValidationError("--yes goes with --hash: nothing is put in force unseen") }
  }

  func run() throws {
    do throws(CommandFailure) {
      let line = try options.connect()
      let waiting = try waiting(line)
      if !yes { try show(waiting) }
      let done = try line.asked(AcceptPolicy(server: server, hash: hash ?? waiting.hash))
      if options.json { StandardOutput.print(json: done) } else { print("\(Display.line(server)): it is in force") }
    } catch {
      throw StandardError.fail(error)
    }
  }

  private func waiting(_ line: OperatorLine) throws(CommandFailure) -> WaitingPolicy {
    let servers = try line.asked(ListRules()).servers
    guard let rules = servers.first(where: { $0.server.utf8.elementsEqual(server.utf8) }) else {
      let known = servers.map { Display.line($0.server) }.joined(separator: ", ")
      throw CommandFailure("there is no server `\(Display.line(server))`; there are \(known)", exitCode: .nothing)
    }
    guard let waiting = rules.waiting else {
      throw CommandFailure("no change of its policy waits", exitCode: .nothing)
    }
    return waiting
  }

  /// What differs, on standard error, so that standard output stays the answer's.
  private func show(_ waiting: WaitingPolicy) throws(CommandFailure) {
    var error = StandardError()
    for line in waiting.difference { print(Display.line(line), to: &error) }
    guard !waiting.cut else {
      throw CommandFailure(
        "what differs is too long to be shown: start the gateway anew to take it", exitCode: .refused)
    }
    try Consent.ask("Put it in force?", unless: false)
  }
}
