import Synchronization

/// Where the agents act: who they are, how much is going on, and what has come of it.
final class Stage: Sendable {
  private let agents: [String: DemoAgent]
  private let state = Mutex((restraint: Restraint(), summary: DemoSummary()))

  init(agents: [String: DemoAgent]) {
    self.agents = agents
  }

  var summary: DemoSummary { state.withLock { $0.summary } }

  func admit(_ step: Step) -> Bool {
    agents[step.agent] != nil && state.withLock { $0.restraint.admit(step) }
  }

  /// One step, and what follows from its answers.
  func play(_ first: Step) async {
    defer { state.withLock { $0.restraint.leave(first) } }
    guard let agent = agents[first.agent] else { return }
    var step = first
    var attempt = 1
    var isOpen = false
    while !Task.isCancelled {
      let answer = await answer(of: agent, to: step)
      if Task.isCancelled { return count(.pending) }
      guard let next = step.next(after: answer, attempt: attempt) else {
        return count(answer.outcome)
      }
      isOpen = answer.outcome == .pending
      if !isOpen { count(answer.outcome) }
      step = next.step
      attempt += 1
      try? await Task.sleep(for: .milliseconds(next.pause))
    }
    if isOpen { count(.pending) }
  }

  private func count(_ outcome: CallOutcome) {
    state.withLock { $0.summary.count(outcome) }
  }

  private func answer(of agent: DemoAgent, to step: Step) async -> CallAnswer {
    do throws(DemoError) {
      return try await agent.call(step.tool, step.arguments)
    } catch {
      return CallAnswer(outcome: .failed, text: error.description)
    }
  }
}
