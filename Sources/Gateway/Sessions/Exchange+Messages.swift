import MCP

extension Exchange {
  /// Whether anything may come before its answer. The head of the answer to `initialize` names the session: once a
  /// stream was opened it would be too late for that, and nobody could use the session.
  var takesMessages: Bool { !request.method.hasSameBytes(as: "initialize") }
}
