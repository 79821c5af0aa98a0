import MCP
import Testing

@Suite("What a yes is bound to")
struct ToolCallDigestTests {
  private static func call(_ params: JSONObject?) throws -> ToolCall {
    try ToolCall(Request(id: 1, method: "tools/call", params: params), revision: .v2026_07_28)
  }

  @Test("is the call, not the way it is carried", arguments: try Vectors.lines("digests.jsonl"))
  func bound(vector: JSON) throws {
    let first = try Self.call(try Vectors.lines("digests.jsonl")[0]["params"]?.object)
    let second = try Self.call(vector["params"]?.object)
    #expect((first.digestParams == second.digestParams) == vector["same"]?.bool)
    #expect((first.digestParams == second.continuedDigestParams) == vector["continues"]?.bool)
  }

  @Test("is written in canonical form, numbers as they came")
  func form() throws {
    let params = try JSON(
      parsing: #"{"name":"x","requestState":"s","arguments":{"b":1.0,"a":1e2},"_meta":{"z":1,"traceparent":"t","k":2}}"#
    )
    #expect(
      String(decoding: try Self.call(params.object).digestParams, as: UTF8.self)
        == #"{"_meta":{"k":2,"z":1},"arguments":{"a":1e2,"b":1.0},"name":"x"}"#)
  }
}
