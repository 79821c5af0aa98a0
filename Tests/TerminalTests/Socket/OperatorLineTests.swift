import Dispatch
import Feed
import MCP
import Testing

@testable import Terminal

@Suite("A command's line to the gateway")
struct OperatorLineTests {
  private static let welcome = Welcome(
    version: 1, gateway: "sluice", pid: 1, seq: 9, mode: "enforce", operator: Operator(uid: 1, name: "ana"), may: [],
    operators: [], notices: [])

  private static func event(_ seq: Int) -> Event {
    Event(seq: seq, ts: 1, body: .callAway(CallAway(call: CallID(rawValue: 1), wait: .away)))
  }

  /// Plays the gateway on a thread of its own: each line is answered by what `answer` makes of it.
  private static func gateway(
    _ answer: @escaping @Sendable (_ method: String, _ id: RequestID) -> [FeedLine]?
  ) throws -> String {
    let listener = try Listener()
    DispatchQueue.global().async {
      listener.accept()
      while case .request(let id, let method, _)? = try? FeedLine(listener.line()), let lines = answer(method, id) {
        for line in lines { listener.send(line.bytes) }
      }
      listener.hangUp()
    }
    return listener.path
  }

  @Test("says hello, asks, and takes the answer past events that come between")
  func asks() throws {
    let path = try Self.gateway { method, id in
      method == Hello.method
        ? [.answer(Self.welcome, id: id)]
        : [.notice(OperatorsNotice(operators: [])), .answer(Holds(seq: 9, holds: []), id: id)]
    }
    let line = try OperatorLine(socket: path, client: "test")
    #expect(try line.ask(ListHolds()) == Holds(seq: 9, holds: []))
  }

  @Test("brings a refusal as the gateway said it")
  func refused() throws {
    let failure = FeedFailure(code: FeedFailure.notFound, message: "there is no call #7")
    let path = try Self.gateway { method, id in
      method == Hello.method ? [.answer(Self.welcome, id: id)] : [.failure(id: id, failure)]
    }
    let line = try OperatorLine(socket: path, client: "test")
    #expect(throws: OperatorLineError.refused(failure)) { try line.ask(ShowCall(id: CallID(rawValue: 7))) }
  }

  @Test("that is not wanted at all says why")
  func unwanted() throws {
    let failure = FeedFailure(code: FeedFailure.notAllowed, message: "only the gateway's own user")
    let path = try Self.gateway { _, _ in [.failure(id: nil, failure)] }
    #expect(throws: OperatorLineError.refused(failure)) { _ = try OperatorLine(socket: path, client: "test") }
  }

  @Test("follows events, each once and in order, until the gateway ends")
  func follows() throws {
    let path = try Self.gateway { method, id in
      switch method {
      case Hello.method: [.answer(Self.welcome, id: id)]
      case Subscribe.method:
        [.answer(Subscribed(seq: 9), id: id)] + [8, 9, 9, 10].map { .event(Self.event($0)) }
          + [.command(Ping(), id: "p")]
      default: nil
      }
    }
    let line = try OperatorLine(socket: path, client: "test")
    var seen: [Int] = []
    do {
      try line.follow(since: 7) { seen.append($0.seq) }
    } catch {
      #expect(error == .broken("the gateway closed the connection"))
    }
    #expect(seen == [8, 9, 10])
  }
}
