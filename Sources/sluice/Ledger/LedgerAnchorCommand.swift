import ArgumentParser
import Audit
import Feed
import MCP
import Terminal

/// `sluice ledger anchor`
struct LedgerAnchorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anchor", abstract: "Print a signed line that tells where the ledger ends, to keep elsewhere.",
    discussion: """
      Keep the line where whoever can write the ledger can't change it: on paper, in a mail, in another system. \
      `sluice ledger verify --anchor LINE` then finds an end that was cut off, and a ledger that was written anew.
      Works whether a gateway runs or not.
      Exit codes: 0 printed, 2 there is no ledger or no key that this user may read, 64 wrong usage, 78 a missing \
      or wrong configuration.
      """)

  @OptionGroup var options: StateOptions
  @Flag(help: "Print a JSON object instead of a line.") var json = false

  func run() throws {
    let directory = try options.directory()
    do throws(LedgerError) {
      let anchor = try Ledger.anchor(directory: directory, at: TimeText.now)
      StandardOutput.print(json ? anchor.json.text : anchor.line)
    } catch {
      throw StandardError.fail(CommandFailure(error.sentence, exitCode: StateOptions.unreadable))
    }
  }
}

extension Anchor {
  fileprivate var json: JSON {
    [
      "line": .string(line), "seq": .number(JSONNumber(head.seq)), "hash": .string(head.hexadecimal),
      "time": .string(UTCTime(milliseconds: time).description), "key": .string(key.description),
    ]
  }
}
