import MCP
import Testing

@Suite("A key of `_meta`")
struct MetaKeyTests {
  @Test(
    "is of transport",
    arguments: [
      MetaKey.progressToken, MetaKey.protocolVersion, MetaKey.clientInfo, MetaKey.clientCapabilities, MetaKey.logLevel,
      "io.modelcontextprotocol/related-task", "traceparent", "tracestate", "baggage",
    ])
  func transport(key: String) { #expect(MetaKey.isOfTransport(key)) }

  @Test(
    "belongs to the call", arguments: ["", "Traceparent", "progresstoken", "io.modelcontextprotocol", "com.example/x"])
  func call(key: String) { #expect(!MetaKey.isOfTransport(key)) }
}
