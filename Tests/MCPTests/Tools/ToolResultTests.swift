import MCP
import Testing

@Suite("An answer of the gate")
struct ToolResultTests {
  @Test(
    "a refusal is a result that the model reads, with `resultType` only where it is known", arguments: Revision.allCases
  )
  func refusal(revision: Revision) {
    let meta: JSONObject = [ToolResult.decisionKey: ["id": 7, "outcome": "denied", "rule": "/tools/x/require/0"]]
    let result = ToolResult.refusal(text: "[POLICY DENIED] no", meta: meta, revision: revision)
    let type = revision == .v2026_07_28 ? #""resultType":"complete","# : ""
    #expect(
      result.text == #"{"content":[{"type":"text","text":"[POLICY DENIED] no"}],"isError":true,"# + type
        + #""_meta":{"sluice/decision":{"id":7,"outcome":"denied","rule":"/tools/x/require/0"}}}"#)
    #expect(ToolResult.isError(result) && !ToolResult.isInputRequired(result))
  }

  @Test(
    "is nothing that a server could give",
    arguments: [
      (#"{"_meta":{"sluice/decision":{"outcome":"denied"},"a":1},"b":2}"#, #"{"_meta":{"a":1},"b":2}"#),
      (#"{"b":2,"sluice/decision":1}"#, #"{"b":2}"#),
      (#"{"structuredContent":{"sluice/decision":1}}"#, #"{"structuredContent":{"sluice/decision":1}}"#),
      (#"{"_meta":[]}"#, #"{"_meta":[]}"#),
      ("[1]", "[1]"),
      ("null", "null"),
    ])
  func forged(answer: String, passes: String) throws {
    let (given, passed) = (try JSON(parsing: answer), try JSON(parsing: passes))
    #expect(Response.Outcome.result(given).withoutDecision == .result(passed))
    let error = Response.Outcome.error(RPCError(code: 1, message: "no", data: given))
    #expect(error.withoutDecision == .error(RPCError(code: 1, message: "no", data: passed)))
  }

  @Test("a round asks the client to ask again")
  func round() {
    let result = ToolResult.inputRequired(requestState: "s")
    #expect(result.text == #"{"resultType":"input_required","requestState":"s"}"#)
    #expect(ToolResult.isInputRequired(result) && !ToolResult.isError(result))
  }
}
