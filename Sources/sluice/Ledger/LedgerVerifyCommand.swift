import ArgumentParser
import Audit
import Console
import MCP
import Terminal

/// `sluice ledger verify`
struct LedgerVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Find the first record that was changed, removed, inserted or swapped.",
    discussion: """
      Also checks every argument that is still kept beside its record, and the archives that hold older records. It \
      only reads, and may run beside a gateway.
      A ledger whose end was cut off, or that was written anew as a whole, is told only by what was noted elsewhere: \
      keep lines of `sluice ledger anchor`, and name them here.
      Exit codes: 0 as it was recorded, 1 not as it was recorded, 2 can't be read, 3 nothing is wrong, but something \
      that was asked for could not be checked, 64 wrong usage or no true anchor, 78 a missing or wrong configuration.
      """)

  @OptionGroup var options: StateOptions
  @Option(
    help: ArgumentHelp(
      "Check only from this record on, or from the first that is not older than a moment or age: 4127, 2026-11-24, "
        + "2026-11-24T13:23Z, 7d.", valueName: "place"))
  var since: RecordPlace?
  @Option(help: ArgumentHelp("A line of `sluice ledger anchor`; may be said more than once.", valueName: "line"))
  var anchor: [String] = []
  @Option(help: ArgumentHelp("Where archives lie that were moved away.", valueName: "directory"))
  var archives: [String] = []
  @Option(help: ArgumentHelp("Check this archive alone.", valueName: "file")) var archive: String?
  @Flag(help: "Print a JSON object instead of a line.") var json = false

  /// Nothing is wrong in what was checked, and it was not all that was asked for.
  private static let open = ExitCode(3)

  func run() throws {
    let scope = VerificationScope(
      start: since?.start(at: TimeText.now), anchors: try anchor.map(Self.read), archives: archives)
    try ArchiveOptions.check(archives)
    let directory = try archive == nil ? options.directory() : ""
    let verification: Verification
    do throws(LedgerError) {
      verification =
        if let archive {
          try Ledger.verify(archive: InputFile.absolute(archive), scope)
        } else {
          try Ledger.verify(directory: directory, scope)
        }
    } catch {
      throw StandardError.fail(CommandFailure(error.sentence, exitCode: StateOptions.unreadable))
    }
    StandardOutput.print(json ? verification.json.text : verification.line)
    switch verification {
    case .broken: throw ExitCode.failure
    case .intact(let ledger): guard ledger.isComplete else { throw Self.open }
    }
  }

  private static func read(_ line: String) throws -> Anchor {
    do throws(AnchorError) {
      return try Anchor(line)
    } catch {
      throw ValidationError(error.description)
    }
  }
}

extension Verification {
  fileprivate var line: String {
    switch self {
    case .intact(let ledger): ledger.line
    // Names of files are in it, as the ledger tells them.
    case .broken(let breakage): Display.line(breakage.description)
    }
  }

  fileprivate var json: JSON {
    switch self {
    case .intact(let ledger): ledger.json
    case .broken(let breakage):
      [
        "intact": false, "record": breakage.seq.map { .number(JSONNumber($0)) } ?? .null,
        "kind": .string(breakage.kind.rawValue),
        "detail": .string(breakage.detail), "meaning": .string(breakage.kind.meaning),
        "archive": breakage.archive.map { .string($0) } ?? .null,
      ]
    }
  }
}

extension IntactLedger {
  fileprivate var line: String {
    let start = first > 1 ? " from \(first) on" : ""
    let kept = ", \(Count.of(values, "value")) kept, \(forgotten) forgotten"
    let places = archives.isEmpty ? "" : ", \(Count.of(archives.count, "archive"))"
    let told = anchors == 0 ? "" : ", as \(Count.of(anchors, "anchor")) told"
    let gap = missing.map { "; records \($0.lowerBound) to \($0.upperBound) are in archives that are not here" } ?? ""
    let end = "; head \(head.seq) \(head.hexadecimal)"
    let found = "\(Count.of(records, "record"))\(start)\(kept)\(places)\(told)\(gap)\(end)"
    guard !isComplete else { return "intact: \(found)" }
    let open = (unchecked.map(\.description) + unexplainedValues).map { "not confirmed: \($0)" }
    return (open + ["nothing wrong in what was checked: \(found)"]).joined(separator: "\n")
  }

  private var unexplainedValues: [String] {
    guard unexplained > 0 else { return [] }
    let (are, them) = unexplained == 1 ? ("is", "it") : ("are", "them")
    return [
      "\(Count.of(unexplained, "value")) \(are) not there, and an order to forget \(them) would be recorded after this "
        + "archive"
    ]
  }

  fileprivate var json: JSON {
    [
      // Whoever reads nothing else takes it for true only where all that was asked for was checked.
      "intact": isComplete ? true : .null,
      "records": .number(JSONNumber(records)), "first": .number(JSONNumber(first)),
      "values": .number(JSONNumber(values)), "forgotten": .number(JSONNumber(forgotten)),
      "unexplained": .number(JSONNumber(unexplained)),
      "anchors": .number(JSONNumber(anchors)), "archives": .array(archives.map { .string($0) }),
      "missing": missing.map {
        .array([.number(JSONNumber($0.lowerBound)), .number(JSONNumber($0.upperBound))])
      } ?? .null,
      "unchecked": .array(unchecked.map(\.json)),
      "head": ["seq": .number(JSONNumber(head.seq)), "hash": .string(head.hexadecimal)],
    ]
  }
}

extension UncheckedAnchor {
  fileprivate var json: JSON {
    [
      "record": .number(JSONNumber(anchor.head.seq)), "anchor": .string(anchor.line),
      "reason": .string("record \(anchor.head.seq) \(reason)"),
    ]
  }
}
