import ArgumentParser
import Gateway
import MCP
import Scan
import Terminal

/// `sluice scan`
struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "List a server's tools with their risk, and say what a policy leaves open.",
    usage: """
      sluice scan [--server NAME] [OPTIONS]
      sluice scan [OPTIONS] -- COMMAND …
      sluice scan --url URL [--header 'NAME: VALUE'] [OPTIONS]
      sluice scan --clients [--start]
      """,
    discussion: """
      Asks for the list of tools and calls none. A command is started as the gateway would start it, with PATH, HOME, \
      LANG and TMPDIR alone, and ended with its whole process group. Without a server named, all of the configuration \
      are scanned. --clients reads what the agents' programs on this machine are set up with, and starts nothing.
      Exit codes: 0 nothing is left open, 1 a server or a file could not be read, or a policy not be written, \
      3 something asks for a person: a policy leaves something open, a definition hides something, a client goes \
      around the gateway; 64 wrong usage, 78 a missing configuration, or errors in it or in a policy.
      """)

  /// Something asks for a person.
  private static let open = ExitCode(3)

  @OptionGroup var target: ScanTarget
  @OptionGroup var policies: ScanPolicies
  @Flag(help: "Report on the servers of the known clients on this machine.") var clients = false
  @Flag(help: "With --clients: start those servers, a project's in this directory too, and list their tools.")
  var start = false
  @Option(help: "How long a server may take to tell its tools.") var timeout = Seconds(30)
  @Flag(help: "Print JSON instead of text.") var json = false
  @Flag(help: "Print Markdown instead of text.") var markdown = false

  func validate() throws {
    if json, markdown { throw ValidationError("say --json or --markdown, not both") }
    if start, !clients { throw ValidationError("--start goes with --clients") }
    if clients, target.isNamed || policies.isNamed {
      throw ValidationError("--clients finds its servers itself; it goes with --config, --start, --json and --markdown")
    }
  }

  func run() async throws {
    do {
      let output = clients ? try await clientsOutput() : try await serversOutput()
      output.print(json: json, markdown: markdown)
      if let failure = output.unwritten { throw failure }
      if output.isIncomplete { throw ExitCode.failure }
      if output.isOpen { throw Self.open }
    } catch let failure as CommandFailure {
      throw StandardError.fail(failure)
    }
  }

  private func serversOutput() async throws -> ScanOutput {
    let servers = try target.servers()
    let writer = try policies.writer(for: servers)
    let documents = try policies.documents(of: servers)
    var surveyed: [SurveyedServer] = []
    for server in servers { surveyed.append(await SurveyedServer(server, timeout: timeout.count)) }
    var output = ScanOutput()
    output.servers = zip(surveyed, documents).map { $0.report(among: surveyed, policy: $1) }
    do throws(CommandFailure) {
      for report in output.servers where !report.isFailed { try writer?.write(report) }
    } catch {
      output.unwritten = error
    }
    return output
  }

  private func clientsOutput() async throws -> ScanOutput {
    let survey = ClientsSurvey(gateway: try target.knownGateway())
    var output = ScanOutput()
    output.clients = try survey.report()
    guard start else { return output }
    var surveyed: [SurveyedServer] = []
    for server in output.clients?.startable ?? [] { surveyed.append(await ask(server)) }
    output.servers = surveyed.map { $0.report(among: surveyed, policy: nil) }
    return output
  }

  private func ask(_ server: ClientServer) async -> SurveyedServer {
    do throws(Reference.Unresolved) {
      let configuration = try ServerConfiguration(server, else: InputFile.workingDirectory)
      return await SurveyedServer(configuration, timeout: timeout.count)
    } catch {
      return SurveyedServer(
        name: server.name, transport: server.transport,
        failure: "the server `\(server.name)` can't be started: only its client knows \(Quotation(error.name))")
    }
  }
}
