import ArgumentParser
import Audit
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
      and where its event socket is, it says on standard error, whatever the level of its log. Changed policy files \
      are in force within a second.
      Exit codes: 0 stopped in order (SIGTERM, SIGINT, or SIGHUP unless that is ignored, as below nohup), \
      1 could not run, 64 wrong usage, 78 no configuration, or errors in it or in a policy.
      """)

  @OptionGroup var file: ConfigurationFile
  @Option(help: "trace, debug, info, notice, warning, error or critical.") var logLevel = Logger.Level.info

  func run() async throws {
    let configuration = try file.load()
    LoggingSystem.bootstrap(StreamLogHandler.standardError)
    let log = logger(logLevel)
    let service: GatewayService
    do throws(PolicyErrors) {
      service = try GatewayService(configuration, log: log) { [always = logger(.notice)] address in
        // Above this level the service's own words are not heard, and nobody could know where to connect.
        guard log.logLevel > always.logLevel else { return }
        always.notice("listening for agents at http://\(address)/mcp/SERVER")
        always.notice("event socket: \(configuration.socket)")
      }
    } catch {
      var output = StandardError()
      for line in error.errors { print(Display.line(line), to: &output) }
      throw ConfigurationFile.hasErrors
    }
    let group = ServiceGroup(
      configuration: .init(services: [service], gracefulShutdownSignals: StopSignals.all, logger: log))
    do {
      try await group.run()
    } catch let error as LedgerError {
      throw StandardError.fail(CommandFailure(error.sentence))
    } catch {
      throw StandardError.fail(CommandFailure("\(error)"))
    }
  }

  private func logger(_ level: Logger.Level) -> Logger {
    var log = Logger(label: "sluice")
    log.logLevel = level
    return log
  }
}

extension Logger.Level: @retroactive ExpressibleByArgument {}
