import MCP
import Testing

@Suite("A JSON-RPC error")
struct RPCErrorTests {
  @Test(
    "bears the code that the specification gives",
    arguments: [
      (RPCError.parseError(JSONError(.empty, at: .start)), -32700), (.invalidRequest("m"), -32600),
      (.methodNotFound("m"), -32601), (.invalidParams("m"), -32602), (.internalError("m"), -32603),
      (.headerMismatch("m"), -32020), (.unsupportedRevision("1"), -32022),
    ])
  func codes(error: RPCError, code: Int) {
    #expect(error.code == code)
    #expect(RPCError(json: error.json) == error)
  }

  @Test("tells which revisions are spoken")
  func revisions() {
    let error = RPCError.unsupportedRevision("1999-01-01", supported: [.v2025_11_25, .v2026_07_28])
    #expect(error.data == ["supported": ["2025-11-25", "2026-07-28"], "requested": "1999-01-01"])
  }

  @Test("never lets the sender's text act in the message")
  func quoted() { #expect(RPCError.methodNotFound("\u{1B}[2J").message == "there is no method `\\u{1B}[2J` here") }
}
