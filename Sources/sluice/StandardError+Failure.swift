import ArgumentParser
import Terminal

extension StandardError {
  /// Ends the command with one sentence, as ArgumentParser does with its own errors.
  static func fail(_ failure: CommandFailure) -> ExitCode {
    var error = StandardError()
    print("error: \(failure)", to: &error)
    return failure.exitCode
  }
}
