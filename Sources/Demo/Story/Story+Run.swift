import NIOCore
import NIOPosix

extension Story {
  /// Lets the agents act until the task is cancelled, and says what became of their calls.
  ///
  /// - Parameters:
  ///   - gateway: Where it listens.
  ///   - tokens: The token of each grant of ``DemoConfiguration/grants``, by label. An agent without one stays away.
  ///   - group: Where the connections live.
  /// - Throws: ``DemoError`` if an agent can't open its session.
  public func run(
    at gateway: GatewayAddress, tokens: [String: String],
    on group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
  ) async throws(DemoError) -> DemoSummary {
    var agents: [String: DemoAgent] = [:]
    for grant in DemoConfiguration.grants {
      guard let token = tokens[grant.label] else { continue }
      let agent = DemoAgent(grant, at: gateway, token: token, on: group)
      try await agent.arrive()
      agents[grant.label] = agent
    }
    let stage = Stage(agents: agents)
    await withDiscardingTaskGroup { tasks in
      await act(on: stage) { step in tasks.addTask { await stage.play(step) } }
      tasks.cancelAll()
    }
    return stage.summary
  }

  /// Hands out each step when its time has come.
  private func act(on stage: Stage, play: (Step) -> Void) async {
    let start = ContinuousClock.now
    var played = 0
    while !Task.isCancelled {
      let passed = (ContinuousClock.now - start).components
      let now = Int(passed.seconds) * 1_000 + Int(passed.attoseconds / 1_000_000_000_000_000)
      for step in steps(in: played..<now) where stage.admit(step) { play(step) }
      played = now
      try? await Task.sleep(for: .milliseconds(40))
    }
  }
}
