import ArgumentParser
import Feed

extension Settled {
  /// Says how the question ended, and ends the command accordingly.
  func report(as json: Bool) throws {
    if json {
      StandardOutput.print(json: self)
    } else if won {
      print("\(id) \(outcome.rawValue)")
    } else {
      print("\(id) was \(outcome.rawValue)\(by.map { " by \(Display.line($0))" } ?? "") before: nothing was changed")
    }
    if !won { throw ExitCode.lost }
  }
}
