import Glibc
import Terminal

/// `sluice-console`, which lies beside this program.
enum ConsoleProgram {
  /// Becomes it. Comes back only if there is none, as where this program alone was copied to, or it can't be started.
  static func become(_ console: ConsoleRun) {
    guard let place, let words = console.words else { return }
    var arguments: [UnsafeMutablePointer<CChar>?] = (["sluice-console"] + words).map { strdup($0) }
    arguments.append(nil)
    execv(place, arguments)
    for argument in arguments { free(argument) }
  }

  private static var place: String? {
    guard let own = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(own) }
    let path = String(cString: own)
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return path[...slash] + "sluice-console"
  }
}
