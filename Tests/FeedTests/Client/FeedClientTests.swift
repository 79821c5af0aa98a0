import Feed
import MCP
import Testing

@Suite("A client of the event socket")
struct FeedClientTests {
  private typealias Action = FeedClient.Action

  private static func client() -> FeedClient {
    FeedClient(hello: Hello(version: FeedLine.version, client: "test", attends: false))
  }

  /// A client that follows the events after the third.
  private static func following() -> FeedClient {
    var client = client()
    _ = client.opened()
    _ = client.received(welcome)
    _ = client.follow(since: 3)
    _ = client.received(FeedLine.answer(Subscribed(seq: 9), id: 2).bytes)
    return client
  }

  private static let welcome = FeedLine.answer(
    Welcome(
      version: 1, gateway: "sluice", pid: 1, seq: 9, mode: "enforce", operator: Operator(uid: 1, name: "ana"), may: [],
      operators: [], notices: []), id: 1
  ).bytes

  private static func event(_ seq: Int) -> Event {
    Event(seq: seq, ts: 5, body: .callAway(CallAway(call: CallID(rawValue: seq), wait: .away)))
  }

  private static func line(_ seq: Int) -> [UInt8] { FeedLine.event(event(seq)).bytes }

  @Test("says hello first, and is welcomed")
  func hello() {
    var client = Self.client()
    #expect(
      client.opened() == [.send(.command(Hello(version: 1, client: "test", attends: false), id: 1))])
    guard case .welcomed(let welcome)? = client.received(Self.welcome).first else {
      Issue.record("the answer to hello must be told")
      return
    }
    #expect(welcome.seq == 9)
  }

  @Test("matches answers to commands, in whatever order they come")
  func answers() {
    var client = Self.client()
    _ = client.opened()
    let (holds, _) = client.ask(ListHolds())
    let (rules, _) = client.ask(ListRules())
    #expect(client.received(FeedLine.result(id: rules, ["r": 1]).bytes) == [.answered(rules, ["r": 1])])
    #expect(client.received(FeedLine.result(id: holds, ["h": 1]).bytes) == [.answered(holds, ["h": 1])])
    let failure = FeedFailure(code: FeedFailure.stale, message: "changed")
    let (decide, _) = client.ask(Decide(id: CallID(rawValue: 1), digest: "x", decision: .approve))
    #expect(client.received(FeedLine.failure(id: decide, failure).bytes) == [.refused(decide, failure)])
  }

  @Test("takes lines however the stream cuts them")
  func cuts() {
    let bytes = Self.line(4) + Self.line(5)
    for cut in 0...bytes.count {
      var client = Self.following()
      let actions = client.received(bytes[..<cut]) + client.received(bytes[cut...])
      #expect(actions == [.event(Self.event(4)), .event(Self.event(5))])
    }
  }

  @Test("is told when it follows, and hands each event on once and in order")
  func events() {
    var client = Self.client()
    _ = client.opened()
    #expect(client.follow(since: 3) == .send(.command(Subscribe(since: 3), id: 2)))
    #expect(client.received(FeedLine.answer(Subscribed(seq: 5), id: 2).bytes) == [.following(upTo: 5)])
    #expect(
      client.received(Self.line(4) + Self.line(4) + Self.line(3) + Self.line(5))
        == [.event(Self.event(4)), .event(Self.event(5))])
    #expect(client.last == 5)
  }

  @Test("follows from now on if no place is named")
  func fromNow() {
    var client = Self.client()
    _ = client.opened()
    #expect(client.follow() == .send(.command(Subscribe(), id: 2)))
    #expect(client.received(FeedLine.answer(Subscribed(seq: 5), id: 2).bytes) == [.following(upTo: 5)])
    #expect(client.received(Self.line(5) + Self.line(6)) == [.event(Self.event(6))])
  }

  @Test("asks for what a gap notice says it missed, and takes nothing else before it")
  func gap() {
    var client = Self.following()
    _ = client.received(Self.line(4))
    let gap = GapNotice(from: 5, to: 8)
    #expect(
      client.received(FeedLine.notice(gap).bytes) == [.missed(gap), .send(.command(Subscribe(since: 4), id: 3))])
    #expect(client.received(Self.line(9)) == [])
    _ = client.received(FeedLine.answer(Subscribed(seq: 9), id: 3).bytes)
    #expect(client.received((5...9).flatMap(Self.line)) == (5...9).map { .event(Self.event($0)) })
  }

  @Test("notices a gap that nobody told it of")
  func silentGap() {
    var client = Self.following()
    _ = client.received(Self.line(4))
    #expect(
      client.received(Self.line(7))
        == [.missed(GapNotice(from: 5, to: 6)), .send(.command(Subscribe(since: 4), id: 3))])
  }

  @Test("goes on when the ledger itself has no event there")
  func honestGap() {
    var client = Self.following()
    _ = client.received(Self.line(4) + Self.line(7))
    _ = client.received(FeedLine.answer(Subscribed(seq: 7), id: 3).bytes)
    #expect(client.received(Self.line(7) + Self.line(8)) == [.event(Self.event(7)), .event(Self.event(8))])
  }

  @Test("answers the gateway's ping, and nothing else")
  func ping() {
    var client = Self.following()
    #expect(
      client.received(FeedLine.command(Ping(), id: "p").bytes) == [.send(.answer(Done(seq: 3), id: "p"))])
    guard
      case .send(.failure(id: "q", let failure))? =
        client.received(FeedLine.request(id: "q", method: "shutdown", params: [:]).bytes).first
    else {
      Issue.record("an unknown request must be refused")
      return
    }
    #expect(failure.code == FeedFailure.unknownCommand)
  }

  @Test("hands notices on, and ignores those it does not know")
  func notices() {
    var client = Self.following()
    let gauges = GaugesNotice(gauges: [], perSecond: 1)
    #expect(client.received(FeedLine.notice(gauges).bytes) == [.gauges(gauges)])
    #expect(client.received(FeedLine.notice(method: "weather", params: [:]).bytes) == [])
  }

  @Test(
    "ends when it can't understand what comes, and says why",
    arguments: [
      ("{\n", "can't be read"), (#"{"jsonrpc":"2.0","id":77,"result":1}"# + "\n", "77 was never asked"),
      (#"{"jsonrpc":"2.0","method":"event","params":{}}"# + "\n", "`seq` must be"),
      (String(repeating: "x", count: FeedLine.limit + 1), "more than 1048576 bytes"),
    ])
  func ends(_ text: String, why: String) {
    var client = Self.following()
    let actions = client.received(Array(text.utf8))
    guard case .end(let error)? = actions.first, actions.count == 1 else {
      Issue.record("must end: \(actions)")
      return
    }
    #expect(error.description.contains(why))
    #expect(client.received(Self.line(4)) == [])
  }

  @Test("takes any bytes without harm: each event at most once and in order, nothing after the end")
  func noise() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var client = Self.following()
      var last = 3
      var isEnded = false
      for seq in 4..<20 {
        var bytes = Self.line(.random(in: max(1, seq - 2)...seq + 2, using: &generator))
        if Int.random(in: 0..<10, using: &generator) == 0 {
          bytes[.random(in: bytes.indices, using: &generator)] = .random(in: 0...255, using: &generator)
        }
        for action in client.received(bytes) {
          #expect(!isEnded)
          if case .event(let event) = action {
            #expect(event.seq > last)
            last = event.seq
          }
          if case .end = action { isEnded = true }
        }
      }
    }
  }
}
