import ArgumentParser
import Terminal

extension StandardError {
  /// Tells what does not end the command.
  static func warn(_ sentence: String) {
    var error = StandardError()
    print("warning: \(sentence)", to: &error)
  }

  /// Ends the command with one sentence, as ArgumentParser does with its own errors.
  static func fail(_ failure: CommandFailure) -> ExitCode {
    var error = StandardError()
    print("error: \(failure)", to: &error)
    return failure.exitCode
  }
}
