import ArgumentParser
import Gateway

/// Which state directory a command works with.
struct StateOptions: ParsableArguments {
  @OptionGroup var file: ConfigurationFile
  @Option(help: ArgumentHelp("The state directory; instead of the configuration's.", valueName: "directory"))
  var state: String?

  /// The ledger can't be read.
  static let unreadable = ExitCode(2)

  func validate() throws {
    if state != nil, file.path != nil { throw ValidationError("name --state or --config, not both") }
  }

  /// - Throws: an exit code, after what is wrong with the configuration was printed.
  func directory() throws -> String { try state ?? file.load().state }
}
