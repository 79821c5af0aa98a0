import MCP
import Subprocess
import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension ChildCommand {
  /// Starts the child on its ends of the pipes, which are closed here then. Both functions are called off the event
  /// loop: `started` at most once, `ended` exactly once and last.
  func run(
    on pipes: ChildPipes, started: @escaping @Sendable (pid_t) -> Void,
    ended: @escaping @Sendable (ChildEnding) -> Void
  ) {
    let (input, output, error) = (pipes.input.reading, pipes.output.writing, pipes.error.writing)
    let configuration = configuration
    Task {
      do {
        let result = try await Subprocess.run(
          configuration,
          input: .fileDescriptor(input, closeAfterSpawningProcess: true),
          output: .fileDescriptor(output, closeAfterSpawningProcess: true),
          error: .fileDescriptor(error, closeAfterSpawningProcess: true)
        ) { execution in
          started(execution.processIdentifier.value)
        }
        ended(ChildEnding(result.terminationStatus))
      } catch let error as SubprocessError where error.code == .executableNotFound {
        ended(.notStarted(notFound))
      } catch {
        ended(.notStarted("\(error)"))
      }
    }
  }

  private var notFound: String {
    let program = Quotation(executable, limit: 200)
    return executable.contains("/")
      ? "\(program) is not there, or is no program"
      : "\(program) is no program in PATH: name it by its path, or set PATH in `env`"
  }
}
