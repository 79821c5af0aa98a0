import MCP
import Testing

@testable import Gateway

@Suite("A line of a child that is no message")
struct UnreadableAnswerTests {
  private func answer(_ text: String) -> UnreadableAnswer? {
    do throws(Malformed) {
      _ = try Message(parsing: Array(text.utf8))
      Issue.record("\(text) is a message")
      return nil
    } catch {
      return UnreadableAnswer(Array(text.utf8), error)
    }
  }

  @Test(
    "is about the request whose id it bears, if it means to be an answer",
    arguments: [
      #"{"jsonrpc":"2.0","id":3,"error":"boom"}"#, #"{"jsonrpc":"2.0","id":3,"result":{},"error":{}}"#,
      #"{"id":3,"result":{}}"#,
    ])
  func about(text: String) { #expect(answer(text)?.id == 3) }

  @Test(
    "is about none, if it is a line of a log or a request of the server's own",
    arguments: [
      #"{"level":"info","id":3,"msg":"ready"}"#, #"{"jsonrpc":"2.0","id":3,"method":7}"#, "3", #"{"id":3"#,
    ])
  func other(text: String) { #expect(answer(text) == nil) }
}
