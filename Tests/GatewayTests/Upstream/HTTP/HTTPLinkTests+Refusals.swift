import MCP
import NIOCore
import NIOPosix
import Testing

@testable import Gateway

/// Answers by which a server says that it did not take a request.
extension HTTPLinkTests {
  @Test(arguments: [
    ("307 Temporary Redirect", "redirects are not followed"),
    ("401 Unauthorized", "check its `headers:`"),
    ("404 Not Found", "check the path of its `url:`"),
    ("429 Too Many Requests", "answered 429 Too Many Requests"),
  ])
  func whatTheServerDidNotTakeWasNotMade(status: String, words: String) async throws {
    let loop = loop
    let lines = try await play(script: { _ in [.write("HTTP/1.1 \(status)\r\nContent-Length: 0\r\n\r\n")] }) { bench in
      _ = bench.link.send(.call(1), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines.first?.hasPrefix("failed not taken the server `shop` ") == true)
    #expect(lines.first?.contains(words) == true)
  }

  @Test(arguments: [
    ("null", "failed not taken the server `shop` answered 429 Too Many Requests; it says `slow down`"),
    // An error under the request's own id is an answer like any other.
    ("1", #"answered {"jsonrpc":"2.0","id":"mine","error":{"code":-32000,"message":"slow down"}}"#),
  ])
  func anErrorAboutNoRequestIsNoAnswerToIt(id: String, line: String) async throws {
    let loop = loop
    let body = #"{"jsonrpc":"2.0","id":\#(id),"error":{"code":-32000,"message":"slow down"}}"#
    let response = """
      HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\
      \(body)
      """
    let lines = try await play(script: { _ in [.write(response)] }) { bench in
      _ = bench.link.send(.call("mine"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines == [line])
  }
}
