import Logging
import Subprocess
import SystemPackage

/// Runs the `notify` command for new questions, without a shell. The masked call is one line of JSON on its standard
/// input; nothing of it is in arguments or environment, where other users could read it.
actor Notifier {
  /// How long one command may take.
  static let patience = Duration.seconds(10)

  private let command: [String]
  private let environment: [Environment.Key: String]
  private let log: Logger
  private var queue = NoticeQueue()

  /// - Parameter environment: the gateway's own, of which PATH, HOME and LANG are handed on.
  init(command: [String], environment: [String: String], log: Logger) {
    self.command = command
    self.log = log
    var kept: [Environment.Key: String] = [:]
    for name in ["PATH", "HOME", "LANG"] {
      if let value = environment[name], let key = Environment.Key(rawValue: name) { kept[key] = value }
    }
    self.environment = kept
  }

  /// Tells of a question, at once or together with others.
  func tell(_ line: [UInt8]) async {
    queue.add(line)
    while let input = queue.next() {
      let dropped = queue.takeDropped()
      if dropped > 0 { log.warning("\(dropped) questions came too fast for the notify command and were not told") }
      await run(input)
      queue.ended()
    }
  }

  private func run(_ input: [UInt8]) async {
    guard let name = command.first else { return }
    do {
      let status = try await withThrowingTaskGroup(of: TerminationStatus?.self) { group in
        group.addTask { try await self.execute(name, input) }
        group.addTask {
          try await Task.sleep(for: Self.patience)
          return nil
        }
        defer { group.cancelAll() }
        return try await group.next() ?? nil
      }
      switch status {
      case .some(let status) where status.isSuccess: break
      case .some(let status): log.warning("the notify command failed", metadata: ["status": "\(status)"])
      case .none: log.warning("the notify command took longer than \(Self.patience) and was ended")
      }
    } catch {
      log.warning("the notify command `\(name)` can't be run: \(error)")
    }
  }

  private nonisolated func execute(_ name: String, _ input: [UInt8]) async throws -> TerminationStatus {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
    let result = try await Subprocess.run(
      name.contains("/") ? .path(FilePath(name)) : .name(name), arguments: Arguments(Array(command.dropFirst())),
      environment: .custom(environment), platformOptions: options, input: .array(input), output: .discarded,
      error: .discarded)
    return result.terminationStatus
  }
}
