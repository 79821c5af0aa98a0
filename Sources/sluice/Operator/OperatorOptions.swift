import ArgumentParser
import Feed
import Gateway
import Terminal

/// What all commands that talk to a running gateway have in common.
struct OperatorOptions: ParsableArguments {
  @Option(help: "The gateway's event socket; without it, its usual places are looked at.") var socket: String?
  @Flag(help: "Print JSON instead of text.") var json = false

  /// The exit codes, for `--help`.
  static let exitCodes = """
    Exit codes: 0 done, 1 there is nothing of that kind, 3 no gateway answers, 4 the gateway refused, \
    or what must be seen is too long to be shown, \
    5 somebody else was quicker or the call has changed, 6 you were asked and said no, 64 wrong usage.
    """

  /// Connects to the gateway.
  func connect() throws(CommandFailure) -> OperatorLine {
    try Self.connect(to: Self.find(socket))
  }

  /// Connects to the gateway of a socket.
  static func connect(to path: String) throws(CommandFailure) -> OperatorLine {
    try attempt { () throws(OperatorLineError) in
      try OperatorLine(socket: path, client: "sluice \(Version.current)")
    }
  }

  /// The socket's path.
  static func find(_ socket: String?) throws(CommandFailure) -> String {
    do throws(FeedError) {
      return try SocketPath.find(named: socket)
    } catch {
      throw CommandFailure(error.description, exitCode: .noGateway)
    }
  }

  /// Turns what the gateway's line says into a sentence and an exit code.
  static func attempt<Value>(_ work: () throws(OperatorLineError) -> Value) throws(CommandFailure) -> Value {
    do throws(OperatorLineError) {
      return try work()
    } catch {
      switch error {
      case .noGateway, .broken: throw CommandFailure(error.description, exitCode: .noGateway)
      case .refused(let failure): throw CommandFailure(failure.message, exitCode: .refusal(failure))
      }
    }
  }
}

extension OperatorLine {
  /// The same as ``asked(_:)``; none where the answer is longer than a line can be.
  func askedIfItFits<Command: FeedCommand>(
    _ command: Command
  ) throws(CommandFailure) -> Command.Answer? {
    try OperatorOptions.attempt { () throws(OperatorLineError) -> Command.Answer? in
      do throws(OperatorLineError) {
        return try ask(command)
      } catch {
        guard case .refused(let failure) = error, failure.code == FeedFailure.tooMany else { throw error }
        return nil
      }
    }
  }

  /// Asks, and ends the command with a sentence if the gateway does not do it.
  func asked<Command: FeedCommand>(_ command: Command) throws(CommandFailure) -> Command.Answer {
    try OperatorOptions.attempt { () throws(OperatorLineError) in try ask(command) }
  }
}
