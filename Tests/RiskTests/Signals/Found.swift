import MCP

@testable import Risk

/// The kinds of signals that one argument gives, in their order.
func found(
  _ key: String, _ text: String, tool: String = "do_it", context: SignalContext = SignalContext()
) -> [SignalKind] {
  let arguments = JSONObject([.init(key: key, value: .string(text))])
  return Signals.find(in: arguments, tool: tool, context: context).map(\.kind)
}
