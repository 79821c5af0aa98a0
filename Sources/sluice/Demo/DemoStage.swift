import Demo
import Feed
import Foundation
import Gateway
import Glibc

/// A throw-away directory with everything that the demo's gateway needs, and nothing of the user's.
struct DemoStage {
  let directory: URL
  let configuration: GatewayConfiguration
  /// The tokens of the agents, by label.
  let tokens: [String: String]

  /// - Throws: what stands against making files or the ledger in the temporary directory.
  init() throws {
    let name = "sluice-demo-\(UInt32.random(in: 0...UInt32.max))"
    directory = FileManager.default.temporaryDirectory.appendingPathComponent(name, isDirectory: true)
    try Self.make(directory)
    do {
      configuration = try Self.configuration(in: directory)
      tokens = try Self.tokens(in: configuration)
    } catch {
      // Why it could not be made is told; what fails while it is taken away would only hide that.
      try? FileManager.default.removeItem(at: directory)
      throw error
    }
  }

  /// Where the log goes.
  var log: String { directory.appendingPathComponent("log").path }

  /// Leaves nothing behind.
  func strike() throws {
    try FileManager.default.removeItem(at: directory)
  }

  private static func make(_ directory: URL) throws(CommandFailure) {
    let path = directory.path
    guard Self.socket(in: directory).utf8.count <= SocketPath.limit else {
      throw CommandFailure("`\(path)` is too long for a socket in it: set TMPDIR to a shorter path")
    }
    guard mkdir(path, 0o700) == 0 else {
      let reason = String(cString: strerror(errno))
      throw CommandFailure("`\(path)` can't be made: \(reason); set TMPDIR to a directory that you may write to")
    }
  }

  private static func socket(in directory: URL) -> String { directory.appendingPathComponent("gateway.sock").path }

  private static func write(_ policy: String, to path: String) throws(CommandFailure) {
    do throws(FileSystem.Problem) {
      try FileSystem.write(Array(policy.utf8), to: path, replacing: false)
    } catch {
      throw CommandFailure("`\(path)` can't be written: \(error.description)")
    }
  }

  private static func configuration(in directory: URL) throws -> GatewayConfiguration {
    guard let program = Bundle.main.executablePath else {
      throw CommandFailure("this program can't find its own file to start the demo's servers with")
    }
    let servers = try DemoConfiguration.servers.map { server in
      let policy = directory.appendingPathComponent(server.policyFile).path
      try Self.write(server.policy, to: policy)
      return ServerConfiguration(
        name: server.name,
        reach: .command([program, "demo-server", server.name], environment: [], directory: directory.path),
        policy: policy)
    }
    return GatewayConfiguration(
      listen: ListenAddress(host: "127.0.0.1", port: 0), socket: Self.socket(in: directory),
      state: directory.appendingPathComponent("state").path, servers: servers)
  }

  private static func tokens(in configuration: GatewayConfiguration) throws -> [String: String] {
    let grants = try StoredGrants(state: configuration.state) { Int64(Date().timeIntervalSince1970 * 1000) }
    let person = Operator(uid: getuid(), name: "demo")
    var tokens: [String: String] = [:]
    for grant in DemoConfiguration.grants {
      tokens[grant.label] = try grants.create(server: grant.server, label: grant.label, by: person).token
    }
    return tokens
  }
}
