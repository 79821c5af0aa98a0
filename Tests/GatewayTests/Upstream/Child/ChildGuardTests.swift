import Logging
import NIOCore
import Subprocess
import SystemPackage
import Testing

@testable import Gateway

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite(.timeLimit(.minutes(1))) struct ChildGuardTests {
  private let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  /// What remains when a gateway is killed is that the guard's pipe is closed: here by hand.
  @Test func aGroupEndsWithTheGatewayThatWatchedIt() async throws {
    let ending = try await run { childGuard, group in
      childGuard.watch(group)
      childGuard.close()
    }
    #expect(ending == .signaled(SIGTERM))
  }

  @Test func aGroupThatIsForgottenIsLeftAlone() async throws {
    let ending = try await run { childGuard, group in
      childGuard.watch(group)
      childGuard.watch(1_999_999_999)
      childGuard.forget(group)
      childGuard.close()
      usleep(300_000)
      kill(-group, SIGINT)
    }
    #expect(ending == .signaled(SIGINT))
  }

  /// Starts a process in a group of its own, does something, and waits for its end.
  private func run(_ action: (ChildGuard, pid_t) -> Void) async throws -> TerminationStatus {
    var options = PlatformOptions()
    options.createSession = true
    let log = log
    return try await Subprocess.run(
      .path("/bin/sleep"), arguments: ["50"], environment: .custom([:] as [Environment.Key: String]),
      platformOptions: options, input: .none, output: .discarded, error: .discarded
    ) { execution in
      action(ChildGuard(log: log), execution.processIdentifier.value)
    }.terminationStatus
  }
}
