import ArgumentParser
import Gateway
import Logging
import ServiceLifecycle
import Terminal

/// `sluice gateway --config sluice.yaml`
struct GatewayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gateway", abstract: "Stand between agents and their MCP servers.",
    discussion: """
      Agents connect to http://LISTEN/mcp/SERVER with the token of a grant (`sluice grant create`). Where it listens, \
      and where its event socket is, it says on standard error. Changed policy files are in force within a second.
      Exit codes: 0 stopped in order (SIGTERM, SIGINT, or SIGHUP unless that is ignored, as below nohup), \
      1 could not run, 64 wrong usage, 78 no configuration, or errors in it or in a policy.
      """)

  @OptionGroup var file: ConfigurationFile
  @Option(help: "trace, debug, info, notice, warning, error or critical.") var logLevel = Logger.Level.info

  func run() async throws {
    let configuration = try file.load()
    LoggingSystem.bootstrap(StreamLogHandler.standardError)
    var log = Logger(label: "sluice")
    log.logLevel = logLevel
    let service: GatewayService
    do throws(PolicyErrors) {
      service = try GatewayService(configuration, log: log)
    } catch {
      var output = StandardError()
      print(error, to: &output)
      throw ConfigurationFile.hasErrors
    }
    let group = ServiceGroup(
      configuration: .init(services: [service], gracefulShutdownSignals: StopSignals.all, logger: log))
    do {
      try await group.run()
    } catch {
      throw StandardError.fail(CommandFailure("\(error)"))
    }
  }
}

extension Logger.Level: @retroactive ExpressibleByArgument {}
