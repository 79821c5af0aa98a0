import MCP
import Testing

@Suite("Reading a message")
struct MessageReadingTests {
  @Test("refuses what could be taken in two ways", arguments: try Vectors.lines("messages-refused.jsonl"))
  func refuses(vector: JSON) throws {
    let message = try #require(vector["message"]?.string)
    let refusal = try #require(throws: Malformed.self) { try Message(parsing: Array(message.utf8)) }
    #expect(refusal.error.code == vector["code"]?.integer)
    #expect(refusal.id?.json == vector["id"]?.unlessNull)
    #expect(refusal.error.message.contains(try #require(vector["says"]?.string)))
  }

  @Test("takes what has one meaning, and writes it anew", arguments: try Vectors.lines("messages-taken.jsonl"))
  func takes(vector: JSON) throws {
    let message = try Message(parsing: Array(try #require(vector["message"]?.string).utf8))
    #expect(String(decoding: message.bytes, as: UTF8.self) == vector["written"]?.string)
    #expect(try Message(parsing: message.bytes) == message)
  }

  @Test("knows request, notice and response")
  func kinds() throws {
    let request = try Message(
      parsing: Array(#"{"jsonrpc":"2.0","id":3,"method":"tools/list","params":{"cursor":""}}"#.utf8))
    #expect(request == .request(Request(id: 3, method: "tools/list", params: ["cursor": ""])))
    #expect(request.id == 3 && request.method == "tools/list")
    let notice = try Message(parsing: Array(#"{"jsonrpc":"2.0","method":"notifications/progress"}"#.utf8))
    #expect(notice == .notice(Notice(method: "notifications/progress")))
    #expect(notice.id == nil)
    let response = try Message(parsing: Array(#"{"jsonrpc":"2.0","id":"3","result":{}}"#.utf8))
    #expect(response == .response(Response(id: "3", outcome: .result([:]))))
    #expect(response.method == nil)
  }

  @Test("a message of mutated bytes is refused with an error that JSON-RPC knows, or has one meaning")
  func fuzz() throws {
    let seeds = try Vectors.lines("messages-taken.jsonl").compactMap { $0["message"]?.string }
    var random = SeededGenerator(seed: 11)
    for round in 0..<3000 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      for _ in 0..<Int.random(in: 1..<4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] =
          Array("{}[]\",:metho0Ada\\".utf8).randomElement(using: &random) ?? 0
      }
      switch Result(catching: { () throws(Malformed) in try Message(parsing: bytes) }) {
      case .success(let message): #expect(try Message(parsing: message.bytes) == message)
      case .failure(let refusal): #expect([-32700, -32600, -32602].contains(refusal.error.code))
      }
    }
  }
}
