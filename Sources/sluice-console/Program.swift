import Glibc
import Terminal

/// The console as a program of its own, which `sluice console` becomes: it needs neither database nor TLS nor Foundation,
/// and holds two thirds of the memory that it would hold within `sluice`.
@main
enum Program {
  static func main() {
    guard let console = ConsoleRun(words: CommandLine.arguments.dropFirst()) else {
      var output = StandardError()
      print("error: wrong usage; this is what `sluice console` starts, see `sluice console --help`", to: &output)
      exit(64)
    }
    exit(console.run())
  }
}
