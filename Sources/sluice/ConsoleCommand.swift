import ArgumentParser
import Terminal

/// `sluice console`
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "Watch every call as it happens, and decide those that are held.",
    discussion: """
      Press ? in it for all keys. Colours follow --theme, else what the terminal says of its background; none are used \
      where NO_COLOR is set.
      Exit codes: 0 the operator left, 1 the terminal can't be used, 3 no gateway answers, 64 wrong usage, \
      such as a theme that there isn't; \
      after a signal, 128 and its number.
      """)

  @Option(help: "The gateway's event socket; without it, its usual places are looked at.") var socket: String?
  @Option(help: "The theme's name: dark, light, high-contrast, mono, or one of your own.") var theme: String?
  @Flag(help: "Draw with ASCII characters alone.") var ascii = false

  func run() throws {
    let console = ConsoleRun(socket: socket, theme: theme, ascii: ascii)
    ConsoleProgram.become(console)
    throw ExitCode(console.run())
  }
}
