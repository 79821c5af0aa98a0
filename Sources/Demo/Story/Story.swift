/// What the demo's agents do, as a function of time: an eventful first minute, then a quieter one again and again.
public struct Story: Sendable {
  /// Milliseconds of the first part, and of each round after it.
  static let part = 60_000

  /// The story; there is one.
  public init() {}

  /// The steps that begin within these milliseconds since the beginning, in their order.
  func steps(in times: Range<Int>) -> [Step] {
    guard !times.isEmpty else { return [] }
    let parts = max(0, times.lowerBound / Self.part)...((times.upperBound - 1) / Self.part)
    return parts.flatMap(steps(ofPart:)).filter { times.contains($0.at) }
  }

  /// Later rounds are alike but for what the small talk is about.
  private func steps(ofPart number: Int) -> [Step] {
    let start = number * Self.part
    let plot = number == 0 ? Self.opening : Self.refrain
    let pause = number == 0 ? 330 : 700
    let talk = stride(from: 150, to: Self.part, by: pause).enumerated().map { place, at in
      Self.smallTalk[(place + number * 5) % Self.smallTalk.count].moved(to: at)
    }
    return (plot + talk).sorted { $0.at < $1.at }.map { $0.moved(to: start + $0.at) }
  }
}

extension Step {
  fileprivate func moved(to time: Int) -> Step {
    Step(at: time, agent: agent, tool: tool, arguments: arguments, asks: asks)
  }
}
