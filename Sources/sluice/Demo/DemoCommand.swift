import ArgumentParser
import Console
import Demo
import Feed
import Foundation
import Gateway
import Glibc
import Logging
import ServiceLifecycle
import Synchronization
import Terminal

/// `sluice demo`
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Show everything: a gateway, two servers, four agents, and the console.",
    discussion: """
      Runs on this machine alone, in a temporary directory that is removed at the end.
      Exit codes: 0 ended in order, 1 could not run, 64 wrong usage.
      """)

  @Flag(help: "Run without the console and print a summary.") var headless = false
  @Option(name: .customLong("for"), help: "How long to run without the console, such as 10s or 2m.")
  var duration: Seconds?
  @Option(help: "The console's theme: dark, light, high-contrast or mono.") var theme: String?
  @Flag(help: "Draw with ASCII characters alone.") var ascii = false

  func validate() throws {
    if duration != nil, !headless { throw ValidationError("--for goes with --headless") }
  }

  func run() async throws {
    do {
      try await show()
    } catch let error as ExitCode {
      throw error
    } catch let problem as StandardOutput.Problem {
      throw problem.told()
    } catch let error as TerminalError {
      let code = error.kind == .usage ? ExitCode.validationFailure : .failure
      throw StandardError.fail(CommandFailure(error.description, exitCode: code))
    } catch {
      throw StandardError.fail(CommandFailure("\(error)"))
    }
  }

  private func show() async throws {
    guard headless || Consent.isPossible && isatty(STDOUT_FILENO) == 1 else {
      throw CommandFailure(
        "the demo's console needs a terminal on standard input and output; without one: sluice demo --headless --for 10s"
      )
    }
    let stage = try DemoStage()
    defer { strike(stage) }
    let file = try LogFile(path: stage.log)
    LoggingSystem.bootstrap { _ in FileLog(file: file) }
    let (listening, address) = AsyncStream.makeStream(of: ListenAddress.self)
    let gateway = try GatewayService(stage.configuration, log: Logger(label: "sluice")) {
      address.yield($0)
      address.finish()
    }
    let services = ServiceGroup(
      configuration: .init(
        services: [gateway], gracefulShutdownSignals: headless ? StopSignals.all : [],
        logger: Logger(label: "services")))
    let running = Task {
      defer { address.finish() }
      try await services.run()
    }
    guard let address = await listening.first(where: { _ in true }) else { return try await running.value }
    let story = Task {
      try await Story().run(at: GatewayAddress(host: address.host, port: address.port), tokens: stage.tokens)
    }
    var isStopped = false
    var problem: TerminalError?
    if headless {
      isStopped = try await run(for: duration, until: running)
    } else {
      problem = watch(stage)
    }
    // The agents' open calls are answered by the gateway's end, so it is not the agents that are waited for first.
    story.cancel()
    await services.triggerGracefulShutdown()
    try await running.value
    if let problem { throw problem }
    let result = await story.result
    // Agents that were still on their way when a signal stopped the gateway have nothing to tell.
    if isStopped, case .failure = result { return }
    for line in try result.get().closing { try StandardOutput.write(Array("\(line)\n".utf8)) }
  }

  /// Waits for the end of the time, or of the gateway, which a signal stops.
  ///
  /// - Returns: whether it was the gateway that ended.
  private func run(for duration: Seconds?, until gateway: Task<Void, any Error>) async throws -> Bool {
    guard let duration else {
      try await gateway.value
      return true
    }
    let (ended, end) = AsyncStream.makeStream(of: Bool.self)
    let timer = Task {
      try await Task.sleep(for: .seconds(duration.count))
      end.yield(false)
    }
    let watcher = Task {
      defer { end.yield(true) }
      try await gateway.value
    }
    let isGateway = await ended.first { _ in true } ?? true
    timer.cancel()
    watcher.cancel()
    return isGateway
  }

  private func strike(_ stage: DemoStage) {
    do {
      try stage.strike()
    } catch {
      StandardError.warn("`\(stage.directory.path)` can't be removed: \(error.localizedDescription)")
    }
  }

  /// Shows the console until the operator leaves, or says why it can't be shown.
  private func watch(_ stage: DemoStage) -> TerminalError? {
    let options = ConsoleOptions(
      socket: stage.configuration.socket, client: "sluice \(Version.current)", theme: theme,
      glyphs: ascii ? .ascii : nil, hint: DemoConfiguration.hint,
      log: stage.log, environment: { ProcessInfo.processInfo.environment[$0] })
    do throws(TerminalError) {
      _ = try ConsoleDriver(options).run()
      return nil
    } catch {
      return error
    }
  }
}
