import Feed

/// What an agent did in the last hour, in words.
struct HourWords {
  let calls: String
  let tool: String

  init(_ hour: AgentHour, tool: String) {
    // Calls that were put to a person have become something else since, so they are not one of the parts.
    calls =
      "\(Count.of(hour.calls, "call"))  \(hour.done) done  \(hour.denied) denied"
      + (hour.failed > 0 ? "  \(hour.failed) failed" : "") + "  \(hour.held) asked"
    self.tool =
      "\(tool) \(hour.tool)" + (hour.approved > 0 ? ", approved \(hour.approved)" : "")
      + (hour.refused > 0 ? ", refused \(hour.refused)" : "")
  }
}
