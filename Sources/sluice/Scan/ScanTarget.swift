import ArgumentParser
import Gateway
import MCP
import Scan
import Terminal

/// Which servers are scanned.
struct ScanTarget: ParsableArguments {
  @OptionGroup var file: ConfigurationFile
  @Option(help: "A server of the configuration.") var server: String?
  @Option(help: "The address of a server that speaks Streamable HTTP.") var url: String?
  @Option(
    name: .customLong("header"), help: ArgumentHelp("A header for --url, 'Name: value'.", valueName: "header"))
  var headers: [String] = []
  @Option(
    name: .customLong("env"),
    help: ArgumentHelp("A variable of this environment that the command gets too.", valueName: "name"))
  var variables: [String] = []
  @Argument(parsing: .postTerminator, help: "A command that speaks MCP on standard input and output.")
  var command: [String] = []

  /// Whether one server is named here.
  var isNamed: Bool { server != nil || isAdHoc }

  /// Whether the server is named by command or address.
  var isAdHoc: Bool { url != nil || !command.isEmpty }

  func validate() throws {
    if [server != nil, url != nil, !command.isEmpty].count(where: { $0 }) > 1 {
      throw ValidationError("name one server: --server NAME, --url URL or -- COMMAND")
    }
    if !headers.isEmpty, url == nil { throw ValidationError("--header goes with --url") }
    if !variables.isEmpty, command.isEmpty { throw ValidationError("--env goes with -- COMMAND") }
  }

  /// The servers, never none.
  ///
  /// - Throws: ``CommandFailure``, or an exit code after errors of the configuration were printed.
  func servers() throws -> [ServerConfiguration] {
    if let url { return [try atAddress(url)] }
    if !command.isEmpty { return [try atCommand()] }
    let all = try configuration().servers
    guard let server else { return all }
    guard let found = all.first(where: { $0.name.hasSameBytes(as: server) }) else {
      let names = all.map { "`\($0.name)`" }.joined(separator: ", ")
      throw CommandFailure("the configuration has no server \(Quotation(server)); it has \(names)", exitCode: .nothing)
    }
    return [found]
  }

  /// Where the gateway of the configuration listens; its usual place without a configuration.
  func knownGateway() throws -> KnownGateway {
    guard file.path != nil || hasConfiguration else { return KnownGateway(hosts: [], port: 7777) }
    let configuration = try file.load()
    return KnownGateway(hosts: configuration.hosts + [configuration.listen.host], port: configuration.listen.port)
  }

  private func configuration() throws -> GatewayConfiguration {
    guard file.path != nil || hasConfiguration else {
      throw CommandFailure(
        "there is nothing to scan: name a server with -- COMMAND, --url URL, or a configuration with --config FILE",
        exitCode: .validationFailure)
    }
    return try file.load()
  }

  private var hasConfiguration: Bool {
    ConfigurationFile.usualPath.map(FileSystem.mayExist) ?? false
  }

  private func atAddress(_ url: String) throws(CommandFailure) -> ServerConfiguration {
    guard let host = WebAddress(url)?.host else {
      throw CommandFailure(
        "--url is no address of a server, such as https://example.com/mcp", exitCode: .validationFailure)
    }
    var pairs: [(name: String, value: String)] = []
    for header in headers {
      let parts = header.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw CommandFailure("--header must be a name and a value, 'Name: value'", exitCode: .validationFailure)
      }
      pairs.append((String(parts[0]), String(parts[1].drop { $0 == " " })))
    }
    return ServerConfiguration(name: host, reach: .url(url, headers: pairs), policy: nil)
  }

  private func atCommand() throws(CommandFailure) -> ServerConfiguration {
    var pairs: [(name: String, value: String)] = []
    for name in variables {
      guard let value = Environment.value(name) else {
        throw CommandFailure("the variable \(Quotation(name)) is not set", exitCode: .validationFailure)
      }
      pairs.append((name, value))
    }
    let program = command[0].split(separator: "/").last.map(String.init) ?? command[0]
    return ServerConfiguration(
      name: program, reach: .command(command, environment: pairs, directory: InputFile.workingDirectory), policy: nil)
  }
}
