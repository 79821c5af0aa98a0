import Feed
import MCP
import Testing

@Suite("A line of the event socket")
struct FeedLineTests {
  @Test(
    "is the same after being written and read",
    arguments: [
      FeedLine.request(id: 1, method: "decide", params: ["id": 4]), .result(id: "x", ["seq": 1]),
      .failure(id: 2, FeedFailure(code: 3, message: "the digest has changed")),
      .failure(id: nil, FeedFailure(code: -32700, message: "no JSON")), .notice(method: "gap", params: ["from": 1]),
    ])
  func survives(_ line: FeedLine) throws {
    #expect(line.bytes.last == UInt8(ascii: "\n"))
    #expect(try FeedLine(Array(line.bytes.dropLast())) == line)
  }

  @Test("is JSON-RPC 2.0 in one line, whatever its text")
  func oneLine() {
    let line = FeedLine.notice(method: "x", params: ["text": "a\nb\r\u{2028}"])
    #expect(String(decoding: line.bytes, as: UTF8.self).hasPrefix(#"{"jsonrpc":"2.0","method":"x","params":{"#))
    #expect(line.bytes.count { $0 == UInt8(ascii: "\n") } == 1)
  }

  @Test("carries arguments as deep as a call may have, inside the answer that lists them")
  func depth() throws {
    let deep = (1..<JSONLimits.standard.depth).reduce(JSON.object([:])) { inner, _ in ["x": inner] }
    let line = FeedLine.result(id: 1, ["holds": [["arguments": deep]]])
    #expect(try FeedLine(Array(line.bytes.dropLast())) == line)
  }

  @Test(
    "that is no message is refused as it is to be answered",
    arguments: [
      ("{", FeedFailure.unreadable), (#"{"jsonrpc":"2.0","id":1,"id":2}"#, FeedFailure.unreadable),
      ("[]", FeedFailure.noRequest), (#"{"method":"x"}"#, FeedFailure.noRequest),
      (#"{"jsonrpc":"2.0","method":"x","result":1}"#, FeedFailure.noRequest),
      (#"{"jsonrpc":"2.0","id":1,"method":"x","params":[1]}"#, FeedFailure.badParameters),
    ])
  func refused(_ text: String, code: Int) {
    #expect {
      _ = try FeedLine(Array(text.utf8))
    } throws: { error in
      (error as? FeedFailure)?.code == code
    }
  }

  @Test("brings a command to its type, and its answer back")
  func commands() throws {
    let decide = Decide(id: CallID(rawValue: 4), digest: "ab", decision: .refuse, reason: "not faces")
    guard case .request(let id, let method, let params) = FeedLine.command(decide, id: 5) else {
      Issue.record("a command is a request")
      return
    }
    #expect((id, method) == (5, "decide"))
    #expect(try Decide(params: params) == decide)
    let settled = Settled(id: CallID(rawValue: 4), outcome: .refused, by: "ana", won: true)
    guard case .result(let answered, let result) = FeedLine.answer(settled, id: id) else {
      Issue.record("an answer is a result")
      return
    }
    #expect(answered == id)
    #expect(try Decide.answer(from: result) == settled)
  }
}
