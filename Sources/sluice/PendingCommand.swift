import ArgumentParser
import Feed
import Terminal

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
      StandardOutput.print("nobody waits")
    } else {
      StandardOutput.print(PendingReport(holds.holds, at: TimeText.now, columns: Display.columns).text)
    }
  }
}
