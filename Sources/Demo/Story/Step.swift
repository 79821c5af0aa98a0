import MCP

/// One thing that an agent of the demo sets out to do.
struct Step: Sendable, Equatable {
  /// Milliseconds since the beginning.
  let at: Int
  /// The label of its grant.
  let agent: String
  let tool: String
  var arguments: JSONObject
  /// Whether a person will be asked, as the demo's policies are.
  var asks = false
}

extension Step {
  /// What the agent does after an answer, and after how many milliseconds; nil if it leaves it at that.
  ///
  /// Told to ask again, it does. Refused by a person, it tries once more with fewer pictures, if they were several.
  func next(after answer: CallAnswer, attempt: Int) -> (step: Step, pause: Int)? {
    switch answer.outcome {
    case .pending where attempt < 30:
      return (self, 2_000)
    case .refused:
      guard asks, let count = arguments["numberResults"]?.integer, count > 1,
        answer.text.hasPrefix("[REFUSED]")
      else { return nil }
      var fewer = self
      fewer.arguments["numberResults"] = .number(JSONNumber(min(count / 2, 4)))
      fewer.asks = false
      return (fewer, 1_500)
    default:
      return nil
    }
  }
}
