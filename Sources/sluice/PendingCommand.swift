import ArgumentParser
import Feed
import Risk
import Terminal
import Text

/// `sluice pending`
struct PendingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pending", abstract: "List the calls that wait for a person, oldest first.",
    discussion: OperatorOptions.exitCodes + "\nThat nothing waits is no failure: 0.")

  @OptionGroup var options: OperatorOptions

  func run() throws {
    let holds: Holds
    do throws(CommandFailure) {
      holds = try options.connect().asked(ListHolds())
    } catch {
      throw StandardError.fail(error)
    }
    if options.json {
      StandardOutput.print(json: holds)
    } else if holds.holds.isEmpty {
      print("nobody waits")
    } else {
      let now = TimeText.now
      print("CALL     SINCE     RISK      AGENT         TOOL                      AGENT IS  ENDS     DIGEST")
      for call in holds.holds { print(row(call, at: now)) }
    }
  }

  private func row(_ call: HeldCall, at now: Int64) -> String {
    let decided = call.decided
    let flag = decided.flags.isEmpty ? " " : "!"
    return [
      "\(decided.call)".padded(to: 8), TimeText.clock(call.ts), " \(decided.risk.level.rawValue.padded(to: 8))\(flag)",
      Display.fitted(decided.agent, 12), " \(Display.fitted("\(decided.server).\(decided.tool)", 24))",
      " \((call.unspent ? "approved" : call.wait.rawValue).padded(to: 9))",
      "\(TimeText.left(until: call.expiresAt, from: now).padded(to: 8))", String(call.digest.prefix(12)),
    ].joined(separator: " ")
  }
}
