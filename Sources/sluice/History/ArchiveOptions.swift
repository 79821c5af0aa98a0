import ArgumentParser
import Audit
import Gateway
import Terminal

/// Whether a command looks into archives, too, and where they lie.
struct ArchiveOptions: ParsableArguments {
  @Flag(help: "Look into archives, too; the files are read, whether a gateway runs or not.") var archives = false
  @Option(
    help: ArgumentHelp(
      "Where archives lie that were moved away; may be said more than once.", valueName: "directory"))
  var archivesIn: [String] = []

  var areWanted: Bool { archives || !archivesIn.isEmpty }

  /// A slip in a directory's name must not look like one without archives.
  ///
  /// - Throws: an exit code, after the reason was printed.
  static func check(_ directories: [String]) throws {
    for directory in directories where !FileSystem.isDirectory(directory) {
      throw StandardError.fail(
        CommandFailure("there is no directory `\(Display.line(directory))`", exitCode: StateOptions.unreadable))
    }
  }

  /// The ledger of a configuration, with the places of its archives.
  ///
  /// - Throws: an exit code, after the reason was printed.
  func chain(of configuration: GatewayConfiguration) throws -> ChainReader {
    try chain(in: configuration.state, archives: configuration.retention.archive.map { [$0] } ?? [])
  }

  /// The ledger in a state directory.
  ///
  /// - Parameter archives: where its archives may lie besides.
  /// - Throws: an exit code, after the reason was printed.
  func chain(in state: String, archives: [String] = []) throws -> ChainReader {
    try Self.check(archivesIn)
    do throws(LedgerError) {
      return try ChainReader(inspecting: state, archives: archivesIn + archives)
    } catch {
      throw StandardError.fail(CommandFailure(error.sentence, exitCode: StateOptions.unreadable))
    }
  }
}
