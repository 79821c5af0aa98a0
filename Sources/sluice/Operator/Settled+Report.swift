import ArgumentParser
import Feed

extension Settled {
  /// Says how the question ended, and ends the command accordingly.
  func report(as json: Bool) throws {
    if json {
      StandardOutput.print(json: self)
    } else if won {
      StandardOutput.print("\(id) \(outcome.rawValue)")
    } else {
      let who = by.map { " by \(Display.line($0))" } ?? ""
      StandardOutput.print("\(id) was \(outcome.rawValue)\(who) before: nothing was changed")
    }
    if !won { throw ExitCode.lost }
  }
}
