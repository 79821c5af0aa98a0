import ArgumentParser
import Audit
import Feed
import Gateway
import Terminal

/// Where a command that looks back finds the record.
struct PastOptions: ParsableArguments {
  @Option(help: "The gateway's event socket; without it, its usual places are looked at.") var socket: String?
  @OptionGroup var stored: StateOptions
  @OptionGroup var archives: ArchiveOptions
  @Flag(help: "Print JSON instead of text.") var json = false

  /// The exit codes, for `--help`.
  static let exitCodes = """
    Exit codes: 0 done, 1 there is nothing of that kind, 2 the ledger or an archive can't be read, 3 no gateway answers \
    and no configuration tells where a ledger lies, 4 the gateway refused, 64 wrong usage, 78 a missing or wrong \
    configuration.
    """

  func validate() throws {
    if socket != nil, stored.state != nil || stored.file.path != nil {
      throw ValidationError("name --socket, or --state or --config, not both")
    }
    if socket != nil, readsArchives {
      throw ValidationError("archives are read as files: name --state or --config instead of --socket")
    }
  }

  var readsArchives: Bool { archives.areWanted }

  /// The files, if archives are wanted; else the gateway that was named or found; else the ledger in a state directory.
  ///
  /// - Throws: an exit code, after the reason was printed.
  func open() throws -> Past {
    if readsArchives { return .whole(try chain()) }
    if let state = stored.state { return .stored(try archives.chain(in: state)) }
    if stored.file.path != nil { return try open(stored.file.load()) }
    do throws(CommandFailure) {
      return .live(try OperatorOptions.connect(to: OperatorOptions.find(socket)))
    } catch {
      guard error.exitCode == .noGateway, socket == nil, hasUsualConfiguration else {
        throw StandardError.fail(error)
      }
      return try open(stored.file.load())
    }
  }

  /// The files of the gateway at a socket, if it is told which they are.
  ///
  /// - Throws: an exit code, after the reason was printed.
  func chain(ofGatewayAt socket: String) throws -> ChainReader? {
    guard stored.file.path != nil || hasUsualConfiguration else { return nil }
    let configuration = try stored.file.load()
    guard stored.file.path != nil || configuration.socket == socket else { return nil }
    return try archives.chain(of: configuration)
  }

  private var hasUsualConfiguration: Bool { ConfigurationFile.usualPath.map(FileSystem.mayExist) == true }

  private func open(_ configuration: GatewayConfiguration) throws -> Past {
    do throws(CommandFailure) {
      return .live(try OperatorOptions.connect(to: configuration.socket))
    } catch {
      guard error.exitCode == .noGateway else { throw StandardError.fail(error) }
      return .stored(try archives.chain(of: configuration))
    }
  }

  private func chain() throws -> ChainReader {
    if let state = stored.state { return try archives.chain(in: state) }
    guard stored.file.path != nil || hasUsualConfiguration else {
      throw StandardError.fail(
        CommandFailure(
          "no configuration tells where the archives are; name --state or --config", exitCode: .noGateway))
    }
    return try archives.chain(of: stored.file.load())
  }
}
