import ArgumentParser
import Feed
import Terminal

/// `sluice rules accept SERVER [TOOL]`
struct RulesAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Take a tool's changed definition (drift), or a policy file that waits to be seen (reload: ask).",
    discussion: """
      With a tool, what is taken is its definition as its server lists it now; without one, it is the server's policy \
      file. Shows what differs and asks. --yes asks nothing, and takes the hash of what was seen, as `rules --json` \
      tells it; that of a tool which is gone is empty.
      \(OperatorOptions.exitCodes)
      """)

  @Argument(help: "The server's short name.") var server: String
  @Argument(help: "The tool's name; without it, the policy file is meant.") var tool: String?
  @Option(help: "SHA-256 of the file or the definition that was seen, hex.") var hash: String?
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup var options: OperatorOptions

  func validate() throws {
    if yes, hash == nil { throw ValidationError("--yes goes with --hash: nothing is put in force unseen") }
  }

  func run() throws {
    do throws(CommandFailure) {
      let line = try options.connect()
      let rules = try line.rules(of: server, tool: tool).server
      if let tool {
        try accept(DriftedTool(tool, of: rules, on: line), on: line)
      } else {
        try acceptPolicy(rules, on: line)
      }
    } catch {
      throw StandardError.fail(error)
    }
  }

  private func accept(_ tool: DriftedTool, on line: OperatorLine) throws(CommandFailure) {
    if !yes {
      var error = StandardError()
      print(try tool.description(columns: Display.columns), to: &error)
      try Consent.ask("Accept it?", unless: false, else: "say --yes and --hash")
    }
    let command = AcceptTool(server: tool.server, tool: tool.change.tool, hash: hash ?? tool.change.hash)
    let done = try line.asked(command)
    report(done, "\(tool.name): \(tool.change.kind == .removed ? "that it is gone" : "its definition") is accepted")
  }

  private func acceptPolicy(_ rules: ServerRules, on line: OperatorLine) throws(CommandFailure) {
    guard let waiting = rules.waiting else {
      throw CommandFailure("no change of its policy waits", exitCode: .nothing)
    }
    if !yes { try show(waiting) }
    let done = try line.asked(AcceptPolicy(server: rules.server, hash: hash ?? waiting.hash))
    report(done, "\(Display.line(rules.server)): it is in force")
  }

  private func report(_ done: Done, _ sentence: String) {
    if options.json { StandardOutput.print(json: done) } else { StandardOutput.print(sentence) }
  }

  /// What differs, on standard error, so that standard output stays the answer's.
  private func show(_ waiting: WaitingPolicy) throws(CommandFailure) {
    var error = StandardError()
    for line in waiting.difference { print(Display.line(line), to: &error) }
    guard !waiting.cut else {
      throw CommandFailure(
        "what differs is too long to be shown: start the gateway anew to take it", exitCode: .refused)
    }
    try Consent.ask("Put it in force?", unless: false, else: "say --yes and --hash")
  }
}
