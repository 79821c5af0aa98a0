import ArgumentParser
import Foundation
import Gateway
import Terminal

/// The configuration that a command works with.
struct ConfigurationFile: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "The configuration; default: $XDG_CONFIG_HOME/sluice/sluice.yaml.", valueName: "file"))
  var path: String?

  /// It is missing, can't be read or has errors: EX_CONFIG of sysexits(3).
  static let hasErrors = ExitCode(78)

  /// Where it lies if it is not named; none without a home.
  static var usualPath: String? { Places(environment: ProcessInfo.processInfo.environment).configuration }

  /// - Throws: an exit code, after what is wrong was printed to standard error, each with its line and column.
  func load() throws -> GatewayConfiguration {
    let environment = ProcessInfo.processInfo.environment
    guard let path = path ?? Self.usualPath else {
      throw StandardError.fail(
        CommandFailure("there is no HOME to find a configuration in; name one with --config", exitCode: Self.hasErrors))
    }
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path)
    } catch {
      let hint = self.path == nil ? "; write one, or name another with --config" : ""
      throw StandardError.fail(CommandFailure("\(error)\(hint)", exitCode: Self.hasErrors))
    }
    let reading = GatewayConfiguration.read(bytes, file: InputFile.absolute(path), environment: environment)
    var error = StandardError()
    for diagnostic in reading.diagnostics { print(Display.line("\(diagnostic)"), to: &error) }
    guard let configuration = reading.configuration else { throw Self.hasErrors }
    return configuration
  }
}
