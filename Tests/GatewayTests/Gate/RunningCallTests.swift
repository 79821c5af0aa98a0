import Feed
import MCP
import Policy
import Testing

@testable import Gateway

@Suite("A call that was sent")
struct RunningCallTests {
  private let notTaken = UpstreamFailure(
    surelyUnsent: false, wasNotTaken: true, reason: "the server `runware` answered 429 Too Many Requests")

  /// The server does not take the call that was sent last.
  private func refuse(_ stage: Stage) throws {
    let sent = try #require(stage.server.open)
    sent.isAnswered = true
    sent.sink.upstream(.failed(notTaken), for: sent.ticket)
    stage.run()
  }

  @Test("and that the server did not take was not made: its room in limits is free again")
  func roomGivenBack() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for number in 1...3 {
      let reply = agent.call("imageInference", Samples.few)
      try refuse(stage)
      #expect(
        reply.text == "[NOT TAKEN] The server did not take the call (#\(number)), which was not made: "
          + "\(notTaken.reason).")
      #expect(reply.decision?["outcome"] == "failed")
    }
    _ = agent.call("imageInference", Samples.few)
    #expect(stage.server.calls.count == 4)
  }

  @Test("and that the server did not take keeps its yes")
  func yesKept() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let reply = agent.call("imageInference", Samples.many)
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    try refuse(stage)
    #expect(reply.text.hasPrefix("[NOT TAKEN]"))
    #expect(reply.text.hasSuffix(". Its approval is kept: ask again with the same arguments."))
    let retry = agent.call("imageInference", Samples.many)
    retry.finish(stage)
    #expect(retry.text == "fine")
  }

  @Test("may have run if the answer can't be read, whatever the reason")
  func inDoubt() throws {
    let stage = try Stage()
    let reply = try FakeAgent(stage).call("imageInference", Samples.few)
    stage.server.open?.fail(surelyUnsent: false)
    stage.run()
    #expect(
      reply.text == "[OUTCOME UNKNOWN] The server gave no answer that can be read (the child ended): the call (#1) "
        + "may have run or not. Find out before you make it again.")
  }
}
