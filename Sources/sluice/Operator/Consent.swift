import ArgumentParser
import Glibc
import Terminal

/// A yes that a person gives at the terminal before something is let through.
enum Consent {
  /// Whether there is a person to ask.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 }

  /// Asks on standard error and reads a line; without a terminal there is nobody to ask.
  ///
  /// - Parameter remedy: what says yes where nobody can be asked.
  /// - Throws: ``CommandFailure`` where nobody can be asked, or the answer is no.
  static func ask(_ question: String, unless given: Bool, else remedy: String = "say --yes") throws(CommandFailure) {
    if given { return }
    guard isPossible else {
      throw CommandFailure("\(question) Nobody can be asked here: \(remedy)", exitCode: .validationFailure)
    }
    var error = StandardError()
    print(Display.wrapped("\(question) [y/N]"), terminator: " ", to: &error)
    let answer = readLine()?.lowercased() ?? ""
    guard answer == "y" || answer == "yes" else { throw CommandFailure("nothing was changed", exitCode: .declined) }
  }
}
