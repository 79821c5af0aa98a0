import Feed

/// What an agent did in the last hour, in words.
struct HourWords {
  let calls: String
  let tool: String

  init(_ hour: AgentHour, tool: String) {
    calls =
      "\(Count.of(hour.calls, "call"))  \(hour.done) done  \(hour.denied) denied  \(hour.held) held"
      + (hour.failed > 0 ? "  \(hour.failed) failed" : "")
    self.tool =
      "\(tool) \(hour.tool)" + (hour.approved > 0 ? ", approved \(hour.approved)" : "")
      + (hour.refused > 0 ? ", refused \(hour.refused)" : "")
  }
}
