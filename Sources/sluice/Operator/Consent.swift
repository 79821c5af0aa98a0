import ArgumentParser
import Glibc
import Terminal

/// A yes that a person gives at the terminal before something is let through.
enum Consent {
  /// Whether there is a person to ask.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 }

  /// Asks on standard error and reads a line; without a terminal there is nobody to ask.
  ///
  /// - Throws: ``CommandFailure`` where nobody can be asked, or the answer is no.
  static func ask(_ question: String, unless given: Bool) throws(CommandFailure) {
    if given { return }
    guard isPossible else {
      throw CommandFailure("\(question) Nobody can be asked here: say --yes", exitCode: .validationFailure)
    }
    var error = StandardError()
    print("\(question) [y/N] ", terminator: "", to: &error)
    let answer = readLine()?.lowercased() ?? ""
    guard answer == "y" || answer == "yes" else { throw CommandFailure("nothing was changed", exitCode: .nothing) }
  }
}
