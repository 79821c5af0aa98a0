import ArgumentParser
import Glibc
import Terminal

/// Where the program starts: the console at once, everything else through the argument parser.
@main
enum Program {
  static func main() async {
    guard let console = ConsoleRun(plain: CommandLine.arguments.dropFirst()) else { return await Sluice.main() }
    do throws(CommandFailure) {
      let ending = try console.run()
      if case .signal(let number) = ending { exit(128 + number) }
    } catch {
      exit(StandardError.fail(error).rawValue)
    }
  }
}
