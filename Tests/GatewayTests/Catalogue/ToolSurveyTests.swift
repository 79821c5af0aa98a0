import Logging
import MCP
import Risk
import Testing

@testable import Gateway

@Suite("Asking one server for its tools")
struct ToolSurveyTests {
  private func ask(_ words: [String]) async throws(ToolSurvey.Failure) -> ToolSurvey.Answer {
    let server = ServerConfiguration(
      name: "s", reach: .command(words, environment: [], directory: "/"), policy: nil)
    return try await ToolSurvey(log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }).ask(server, timeout: 300)
  }

  /// Answers in turn: an error to `server/discover`, then to `initialize`, then to `tools/list`.
  private static let script = """
    read -r a; echo '{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"no"}}'
    read -r a; echo '{"jsonrpc":"2.0","id":2,"result":{"protocolVersion":"2025-06-18","capabilities":{"tools":{}},\
    "serverInfo":{"name":"sh","version":"1"}}}'
    read -r a; read -r a
    echo '{"jsonrpc":"2.0","id":3,"result":{"tools":[{"name":"list_x"},{"name":"delete_x"}]}}'
    read -r a
    """

  @Test("tells the tools in the server's order, with their badges")
  func tools() async throws {
    let answer = try await ask(["/bin/sh", "-c", Self.script])
    #expect(answer.serverName == "sh")
    #expect(
      answer.tools.map { "\($0.definition.name) \($0.risk.level.rawValue)" } == ["list_x Low", "delete_x Critical"])
  }

  @Test(
    "a server that does not answer is one sentence",
    arguments: [
      (["/bin/sh", "-c", "echo boom >&2; exit 3"], "the server `s` ended with exit code 3: boom"),
      (["/nowhere/at/all"], "the server `s` could not be started"), ([], "the server `s` has an empty command"),
    ])
  func failures(words: [String], sentence: String) async {
    let failure = await #expect(throws: ToolSurvey.Failure.self) { try await ask(words) }
    #expect(failure?.description.hasPrefix(sentence) ?? false, "\(failure?.description ?? "none")")
  }
}
