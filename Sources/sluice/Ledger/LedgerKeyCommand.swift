import ArgumentParser
import Audit
import Terminal

/// `sluice ledger key`
struct LedgerKeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Print the public key that anchors of this ledger are signed with.",
    discussion: """
      Ed25519, 32 bytes as base64url; the gateway also prints it when it starts. Note it where you keep anchors.
      Exit codes: 0 printed, 2 there is no key that this user may read, 64 wrong usage, 78 a missing or wrong \
      configuration.
      """)

  @OptionGroup var options: StateOptions

  func run() throws {
    let directory = try options.directory()
    do throws(LedgerError) {
      StandardOutput.print(try Ledger.publicKey(directory: directory).description)
    } catch {
      throw StandardError.fail(CommandFailure(error.sentence, exitCode: StateOptions.unreadable))
    }
  }
}
