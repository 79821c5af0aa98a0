import ArgumentParser
import Audit
import Feed
import Gateway
import Terminal

/// Where a command that looks back finds the record.
struct PastOptions: ParsableArguments {
  @Option(help: "The gateway's event socket; without it, its usual places are looked at.") var socket: String?
  @OptionGroup var stored: StateOptions
  @Flag(help: "Print JSON instead of text.") var json = false

  /// The exit codes, for `--help`.
  static let exitCodes = """
    Exit codes: 0 done, 1 there is nothing of that kind, 2 the ledger can't be read, 3 no gateway answers and no \
    configuration tells where a ledger lies, 4 the gateway refused, 64 wrong usage, 78 a wrong configuration.
    """

  func validate() throws {
    if socket != nil, stored.state != nil || stored.file.path != nil {
      throw ValidationError("name --socket, or --state or --config, not both")
    }
  }

  /// The gateway that was named or found; else the ledger in a state directory.
  ///
  /// - Throws: an exit code, after the reason was printed.
  func open() throws -> Past {
    if let state = stored.state { return try read(state) }
    if stored.file.path != nil { return try open(stored.file.load()) }
    do throws(CommandFailure) {
      return .live(try OperatorOptions.connect(to: OperatorOptions.find(socket)))
    } catch {
      let usual = ConfigurationFile.usualPath
      guard error.exitCode == .noGateway, socket == nil, usual.map(FileSystem.exists) == true else {
        throw StandardError.fail(error)
      }
      return try open(stored.file.load())
    }
  }

  private func open(_ configuration: GatewayConfiguration) throws -> Past {
    do throws(CommandFailure) {
      return .live(try OperatorOptions.connect(to: configuration.socket))
    } catch {
      guard error.exitCode == .noGateway else { throw StandardError.fail(error) }
      return try read(configuration.state)
    }
  }

  private func read(_ state: String) throws -> Past {
    do throws(LedgerError) {
      return .stored(try Ledger.inspect(directory: state))
    } catch {
      throw StandardError.fail(CommandFailure(error.description, exitCode: StateOptions.unreadable))
    }
  }
}
