import Console
import Feed
import Glibc

/// The console, with what its command line says.
public struct ConsoleRun: Equatable, Sendable {
  /// The event socket; none = its usual places are looked at.
  public var socket: String?
  /// The theme's name.
  public var theme: String?
  /// Whether to draw with ASCII characters alone.
  public var ascii = false

  /// A console as the command line says.
  public init(socket: String? = nil, theme: String? = nil, ascii: Bool = false) {
    self.socket = socket
    self.theme = theme
    self.ascii = ascii
  }

  /// Shows it until the operator leaves. What stands against it is said on standard error.
  ///
  /// - Returns: the exit code: 0 the operator left, 1 the terminal can't be used, 3 no gateway answers, 64 there is no such
  ///   theme; after a signal, 128 and its number.
  public func run() -> Int32 {
    do throws(TerminalError) {
      switch try ConsoleDriver(options()).run() {
      case .quit: return 0
      case .signal(let number): return 128 + number
      }
    } catch {
      var output = StandardError()
      print("error: \(error)", to: &output)
      return error.exitCode
    }
  }

  private func options() throws(TerminalError) -> ConsoleOptions {
    do throws(FeedError) {
      let path = try SocketPath.find(named: socket)
      return ConsoleOptions(
        socket: path, client: "sluice \(Version.current)", theme: theme, glyphs: ascii ? .ascii : nil)
    } catch {
      throw TerminalError(error.description, .socket)
    }
  }
}
