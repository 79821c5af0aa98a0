import Logging
import NIOCore
import Subprocess
import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Ends the gateway's child processes if the gateway can't: a small shell that knows their process groups, and kills
/// them when its own input ends, however the gateway came to its end.
final class ChildGuard {
  private static let script = """
    groups=
    while read -r sign group; do
      if [ "$sign" = + ]; then groups="$groups $group"; continue; fi
      kept=
      for known in $groups; do [ "$known" = "$group" ] || kept="$kept $known"; done
      groups=$kept
    done
    for group in $groups; do kill -TERM "-$group"; done
    [ -z "$groups" ] || sleep 2
    for group in $groups; do kill -KILL "-$group"; done
    """

  private let log: Logger
  private var pipe: SystemPackage.FileDescriptor?

  init(log: Logger) {
    self.log = log
  }

  /// The group is to end with the gateway.
  func watch(_ group: pid_t) {
    if pipe == nil { start() }
    tell("+ \(group)\n")
  }

  /// The group has ended.
  func forget(_ group: pid_t) { tell("- \(group)\n") }

  /// Lets the guard go; it ends what is still there.
  func close() {
    pipe?.closeQuietly()
    pipe = nil
  }

  private func tell(_ line: String) {
    do {
      _ = try pipe?.writeAll(line.utf8)
    } catch {
      log.warning("child processes may outlive a gateway that is killed: their guard has ended (\(error))")
      close()
    }
  }

  private func start() {
    do {
      let ends = try SystemPackage.FileDescriptor.pipe()
      for end in [ends.readEnd, ends.writeEnd] { try end.closeOnExec() }
      pipe = ends.writeEnd
      run(reading: ends.readEnd)
    } catch {
      log.warning("child processes may outlive a gateway that is killed: their guard can't start (\(error))")
    }
  }

  private func run(reading input: SystemPackage.FileDescriptor) {
    var options = PlatformOptions()
    options.createSession = true
    let configuration = Configuration(
      executable: .path("/bin/sh"), arguments: ["-c", Self.script],
      environment: .custom(["PATH": "/usr/bin:/bin"]), workingDirectory: "/", platformOptions: options)
    let log = log
    Task {
      do {
        _ = try await Subprocess.run(
          configuration, input: .fileDescriptor(input, closeAfterSpawningProcess: true), output: .discarded,
          error: .discarded)
      } catch {
        log.warning("child processes may outlive a gateway that is killed: their guard can't start (\(error))")
      }
    }
  }
}
