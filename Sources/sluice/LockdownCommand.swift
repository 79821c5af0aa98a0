import ArgumentParser
import Feed
import Terminal

/// `sluice lockdown on|off`
struct LockdownCommand: ParsableCommand {
  /// Which way.
  enum State: String, ExpressibleByArgument, CaseIterable {
    case on, off
  }

  static let configuration = CommandConfiguration(
    commandName: "lockdown", abstract: "Refuse every call from now on, or lift that.",
    discussion: "Calls that were forwarded already may finish. Lifting a lockdown asks, unless --yes is said.\n"
      + OperatorOptions.exitCodes)

  @Argument var state: State
  @Option(help: "Why; operators read it.") var reason: String?
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup var options: OperatorOptions

  func run() throws {
    do throws(CommandFailure) {
      let line = try options.connect()
      var isOver = false
      if state == .off {
        isOver = try line.asked(ListRules()).lockdown == nil
        try Consent.ask("Calls will be judged by the rules again. Lift the lockdown?", unless: yes || isOver)
      }
      let done = try line.asked(SetLockdown(on: state == .on, reason: reason))
      if options.json { return StandardOutput.print(json: done) }
      StandardOutput.print(
        state == .on ? "all calls are denied" : isOver ? "there is no lockdown" : "the lockdown is lifted")
    } catch {
      throw StandardError.fail(error)
    }
  }
}
