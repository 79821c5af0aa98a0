import ArgumentParser
import Audit
import Gateway
import MCP

/// `sluice ledger verify`
struct LedgerVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Find the first record that was changed, removed, inserted or swapped.",
    discussion: """
      Also checks every argument that is still kept beside its record. It only reads, and may run beside a gateway.
      A ledger whose end was cut off, or that was written anew as a whole, is told only by a head that was noted \
      elsewhere: keep the line that this prints.
      Exit codes: 0 as it was recorded, 1 not as it was recorded, 2 can't be read, 64 wrong usage, 78 a wrong \
      configuration.
      """)

  @OptionGroup var file: ConfigurationFile
  @Option(help: ArgumentHelp("The state directory; instead of the configuration's.", valueName: "directory"))
  var state: String?
  @Flag(help: "Print a JSON object instead of a line.") var json = false

  private static let unreadable = ExitCode(2)

  func validate() throws {
    if state != nil, file.path != nil { throw ValidationError("name --state or --config, not both") }
  }

  func run() throws {
    let directory = try state ?? file.load().state
    let verification: Verification
    do throws(LedgerError) {
      verification = try Ledger.verify(directory: directory)
    } catch {
      throw StandardError.fail(CommandFailure(error.description, exitCode: Self.unreadable))
    }
    print(json ? verification.json.text : verification.line)
    if case .broken = verification { throw ExitCode.failure }
  }
}

extension Verification {
  fileprivate var line: String {
    switch self {
    case .intact(let ledger):
      "intact: \(ledger.records) records, \(ledger.values) values kept, \(ledger.forgotten) forgotten; "
        + "head \(ledger.head.seq) \(ledger.head.hexadecimal)"
    case .broken(let breakage):
      "broken at record \(breakage.seq), \(breakage.kind.rawValue): \(breakage.detail)"
    }
  }

  fileprivate var json: JSON {
    switch self {
    case .intact(let ledger):
      [
        "intact": true, "records": .number(JSONNumber(ledger.records)), "values": .number(JSONNumber(ledger.values)),
        "forgotten": .number(JSONNumber(ledger.forgotten)),
        "head": [
          "seq": .number(JSONNumber(ledger.head.seq)), "hash": .string(ledger.head.hexadecimal),
        ],
      ]
    case .broken(let breakage):
      [
        "intact": false, "record": .number(JSONNumber(breakage.seq)), "kind": .string(breakage.kind.rawValue),
        "detail": .string(breakage.detail),
      ]
    }
  }
}
