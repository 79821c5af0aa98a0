import ArgumentParser
import Console
import Gateway
import Terminal

/// The console, with what its command line says.
struct ConsoleRun: Equatable {
  var socket: String?
  var theme: String?
  var ascii = false

  /// Shows it until the operator leaves.
  func run() throws(CommandFailure) -> ConsoleEnding {
    let path = try OperatorOptions.find(socket)
    let options = ConsoleOptions(
      socket: path, client: "sluice \(Version.current)", theme: theme, glyphs: ascii ? .ascii : nil)
    do throws(TerminalError) {
      return try ConsoleDriver(options).run()
    } catch {
      throw CommandFailure(error.description, exitCode: error.isOfSocket ? .noGateway : .failure)
    }
  }
}

extension ConsoleRun {
  /// Reads a command line that is plainly right: `console [--socket PATH] [--theme NAME] [--ascii]`. Any other is for the
  /// argument parser, which looks through every command's types first: that takes more memory than the console itself.
  init?(plain words: some Sequence<String>) {
    var words = words.makeIterator()
    guard words.next() == "console" else { return nil }
    while let word = words.next() {
      switch word {
      case "--ascii" where !ascii: ascii = true
      case "--socket" where socket == nil:
        guard let value = words.next(), !value.hasPrefix("-") else { return nil }
        socket = value
      case "--theme" where theme == nil:
        guard let value = words.next(), !value.hasPrefix("-") else { return nil }
        theme = value
      default: return nil
      }
    }
  }
}
