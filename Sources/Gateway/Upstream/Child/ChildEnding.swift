import Subprocess

/// How a child process ended.
enum ChildEnding: Equatable, Sendable {
  case notStarted(String)
  case exited(Int)
  case signaled(Int)
  /// The gateway ended it, because of what it did.
  case stopped(String)

  init(_ status: TerminationStatus) {
    switch status {
    case .exited(let code): self = .exited(Int(code))
    case .signaled(let signal): self = .signaled(Int(signal))
    }
  }

  /// For a person. `lastLine` is the last that the child wrote to standard error.
  func words(_ title: String, lastLine: String?) -> String {
    let said = lastLine.map { ": \($0)" } ?? ""
    switch self {
    case .notStarted(let reason): return "\(title) could not be started: \(reason)"
    case .exited(let code): return "\(title) ended with exit code \(code)\(said)"
    case .signaled(let signal): return "\(title) was ended by signal \(signal)\(said)"
    case .stopped(let reason): return "\(title) was ended, because it \(reason)"
    }
  }
}
