import ArgumentParser

/// Why a command ends without having done its work: one sentence with the remedy, and an exit code.
struct CommandFailure: Error, CustomStringConvertible {
  var description: String
  var exitCode: ExitCode

  init(_ description: String, exitCode: ExitCode = .failure) {
    self.description = description
    self.exitCode = exitCode
  }
}
