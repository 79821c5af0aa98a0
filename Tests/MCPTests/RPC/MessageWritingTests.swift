import MCP
import Testing

@Suite("Writing a message")
struct MessageWritingTests {
  @Test(
    "puts `jsonrpc` first, and leaves out what is not there",
    arguments: [
      (Message.request(Request(id: 1, method: "ping")), #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#),
      (.notice(Notice(method: "n", params: ["a": 1])), #"{"jsonrpc":"2.0","method":"n","params":{"a":1}}"#),
      (.response(Response(id: "a", outcome: .result(nil))), #"{"jsonrpc":"2.0","id":"a","result":null}"#),
      (
        .response(Response(id: nil, outcome: .error(RPCError(code: 1, message: "m")))),
        #"{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"m"}}"#
      ),
    ])
  func written(message: Message, text: String) {
    #expect(String(decoding: message.bytes, as: UTF8.self) == text)
    #expect(message.text == text)
  }

  @Test("a refusal is answered under its id")
  func answer() {
    let refusal = Malformed(id: 5, error: .methodNotFound("Tools/Call"))
    #expect(
      refusal.answer.text
        == #"{"jsonrpc":"2.0","id":5,"error":{"code":-32601,"message":"there is no method `Tools/Call` here"}}"#)
  }
}
