import MCP

/// What became of a call, as the agent that made it sees it.
public enum CallOutcome: String, Sendable, CaseIterable {
  /// The tool answered.
  case done
  /// The tool failed, or the server did.
  case failed
  /// A rule said no.
  case denied
  /// A limit was reached.
  case limit
  /// A person said no.
  case refused
  /// Nobody answered in time.
  case expired
  /// The question was taken back.
  case withdrawn
  /// Nobody has answered yet: the agent is to ask again.
  case pending
}

/// The answer to a call: what became of it, and the words for the model.
struct CallAnswer: Sendable, Equatable {
  let outcome: CallOutcome
  let text: String

  init(outcome: CallOutcome, text: String) {
    self.outcome = outcome
    self.text = text
  }

  /// Reads an answer. What the gateway itself says names its decision in `_meta`; the rest comes from the tool.
  init(_ outcome: Response.Outcome) {
    switch outcome {
    case .error(let error):
      self.init(outcome: .failed, text: error.message)
    case .result(let result):
      let texts = (result["content"]?.array ?? []).compactMap { $0["text"]?.string }
      let decision = result["_meta"]?[ToolResult.decisionKey]?["outcome"]?.string
      let plain = ToolResult.isError(result) ? CallOutcome.failed : .done
      self.init(
        outcome: decision.map { CallOutcome(rawValue: $0) ?? .failed } ?? plain, text: texts.joined(separator: "\n"))
    }
  }
}
