import ArgumentParser
import Glibc
import Terminal

/// Where the program starts: the console at once, everything else through the argument parser, which looks through every
/// command's types first.
@main
enum Program {
  static func main() async {
    let words = CommandLine.arguments.dropFirst()
    guard words.first == "console", let console = ConsoleRun(words: words.dropFirst()) else {
      if let unknown = UnknownCommand(in: words, of: Sluice.self) {
        exit(StandardError.fail(CommandFailure("\(unknown)", exitCode: .validationFailure)).rawValue)
      }
      return await Sluice.main()
    }
    ConsoleProgram.become(console)
    exit(console.run())
  }
}
