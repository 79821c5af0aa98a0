import MCP
import NIOCore
import NIOHTTP1
import Testing

@testable import Gateway

/// Playbooks: parts in, actions out, without a socket.
@Suite struct HTTPExchangeTests {
  private static let ping = #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#
  private let start = NIODeadline.uptimeNanoseconds(1_000_000_000)

  /// Takes requests and notes the actions until there are no more.
  private struct Play {
    var exchange: HTTPExchange
    var now: NIODeadline

    mutating func take(_ sent: Sent, cutAfter count: Int = .max) -> [String] {
      for part in sent.parts.prefix(count) { exchange.take(part) }
      return run()
    }

    mutating func run() -> [String] {
      var notes: [String] = []
      while let action = exchange.next(at: now, identify: { _, _ in .known(.sample) }) {
        notes.append(Self.note(action))
      }
      return notes
    }

    static func note(_ action: HTTPExchange.Action?) -> String {
      switch action {
      case nil: "nothing"
      case .continueBody: "continue"
      case .deliver(let message, _): "deliver \(message.method ?? "response")"
      case .listen: "listen"
      case .endSession: "end session"
      case .refuse(let refusal, let id): "refuse \(refusal.status) \(refusal.error.code) \(id?.description ?? "-")"
      case .halfClose: "half-close"
      case .close: "close"
      case .abort: "abort"
      }
    }

    mutating func finish() -> String { Self.note(exchange.replyFinished(at: now)) }
  }

  private func play(_ limits: FrontLimits = FrontLimits()) -> Play {
    Play(
      exchange: HTTPExchange(limits: limits, rebinding: RebindingGuard(listening: "127.0.0.1"), at: start), now: start)
  }

  @Test func aMessageIsDeliveredWhenItIsWhole() {
    var play = play()
    #expect(play.take(Sent(body: [#"{"jsonrpc":"2.0","#, #""id":1,"method":"ping"}"#]), cutAfter: 3) == [])
    play.exchange.take(.end(nil))
    #expect(play.run() == ["deliver ping"])
  }

  @Test func requestsAheadWaitForTheReplyBeforeThem() {
    var play = play()
    #expect(play.take(Sent(body: [Self.ping])) == ["deliver ping"])
    #expect(play.exchange.takesMore)
    #expect(play.take(Sent(.DELETE)) == [])
    #expect(!play.exchange.takesMore)
    #expect(play.finish() == "nothing")
    #expect(play.run() == ["end session"])
  }

  @Test func aConnectionIsIdleBetweenRequests() {
    var play = play()
    #expect(play.exchange.idleSince == start)
    #expect(play.take(Sent(body: [Self.ping])) == ["deliver ping"])
    #expect(play.exchange.idleSince == nil)
    play.now = start + .seconds(3)
    #expect(play.finish() == "nothing")
    #expect(play.exchange.idleSince == start + .seconds(3))
  }

  /// A batch once passed unjudged.
  @Test func aBatchIsRefused() {
    var play = play()
    #expect(play.take(Sent(body: ["[\(Self.ping)]"])) == ["refuse 400 -32600 -"])
  }

  @Test(arguments: [
    ("", -32700), ("{", -32700), ("\u{FEFF}{}", -32700), (#"{"a":1,"a":2}"#, -32700), ("{}", -32600),
    (#"{"jsonrpc":"2.0","id":3,"method":"tools/call","params":[]}"#, -32602),
    (#"{"jsonrpc":"2.0","id":3,"method":"ping","result":{}}"#, -32600),
    (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":3,"Method":"ping"}"#, -32600),
  ])
  func whatIsNoMessageIsAnswered(body: String, code: Int) {
    var play = play()
    let notes = play.take(Sent(body: [body]))
    #expect(notes.count == 1)
    #expect(notes.first?.hasPrefix("refuse 400 \(code) ") == true)
    #expect(play.finish() == "nothing", "the body was read whole: the connection may stay")
  }

  /// A list in place of the arguments once failed to parse and passed unjudged.
  @Test func argumentsThatAreAListAreNoToolCall() throws {
    let body = #"{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"a","arguments":[]}}"#
    guard case .request(let request) = try Message(parsing: Array(body.utf8)) else {
      Issue.record("no request")
      return
    }
    #expect(throws: Malformed.self) { try ToolCall(request, revision: .v2025_06_18) }
  }

  @Test func aRefusalByTheHeadEndsTheConnectionAfterTheBody() {
    var play = play()
    let sent = Sent(headers: [("content-type", "text/plain")], body: ["abc", "def"])
    #expect(play.take(sent, cutAfter: 2) == ["refuse 415 415 -"])
    #expect(play.exchange.style.closes)
    #expect(play.finish() == "half-close", "the rest of the body is read first")
    play.exchange.take(.body(ByteBuffer(string: "def")))
    play.exchange.take(.end(nil))
    #expect(play.run() == ["close"])
  }

  @Test func withoutABodyTheConnectionStays() {
    var play = play()
    #expect(play.take(Sent(.GET, "/")) == ["refuse 404 404 -"])
    #expect(!play.exchange.style.closes)
    #expect(play.take(Sent(.GET)) == ["listen"])
  }

  @Test func aBodyThatGrowsTooLargeIsRefused() {
    var limits = FrontLimits()
    (limits.body, limits.discarded) = (10, 10)
    var play = play(limits)
    let sent = Sent(
      headers: [("transfer-encoding", "chunked")], without: ["content-length"],
      body: ["123456", "789012", "1234567890"])
    #expect(play.take(sent) == ["refuse 413 413 -", "close"])
  }

  /// A client that sends its body whole before it reads would lose the refusal to a reset.
  @Test func theRestOfARefusedBodyIsReadAsLongAsItComes() {
    var limits = FrontLimits()
    limits.body = 10
    var play = play(limits)
    let sent = Sent(headers: [("content-length", "1000000")])
    #expect(play.take(sent, cutAfter: 1) == ["refuse 413 413 -"])
    #expect(play.finish() == "half-close")
    for second in 1...29 {
      play.now = start + .seconds(Int64(second))
      #expect(Play.note(play.exchange.expire(at: play.now)) == "nothing")
      play.exchange.take(.body(ByteBuffer(string: "piece")))
      #expect(play.run() == [])
    }
    #expect(Play.note(play.exchange.expire(at: start + .seconds(30))) == "close", "but not for ever")
  }

  @Test func whenTheRestOfARefusedBodyDoesNotComeTheConnectionEnds() {
    var play = play()
    let sent = Sent(headers: [("content-length", "5000000")])
    #expect(play.take(sent, cutAfter: 1) == ["refuse 413 413 -"])
    #expect(Play.note(play.exchange.expire(at: start + .seconds(1))) == "nothing")
    #expect(Play.note(play.exchange.expire(at: start + .seconds(2))) == "close")
  }

  @Test func aBodyThatWasAskedForMayCome() {
    var play = play()
    let sent = Sent(headers: [("expect", "100-continue")], body: [Self.ping])
    #expect(play.take(sent, cutAfter: 1) == ["continue"])
    for part in sent.parts.dropFirst() { play.exchange.take(part) }
    #expect(play.run() == ["deliver ping"])
  }

  @Test func aSlowRequestIsRefusedAndAnIdleConnectionEnds() {
    var play = play()
    _ = play.take(Sent(body: [Self.ping]), cutAfter: 1)
    #expect(Play.note(play.exchange.expire(at: start + .seconds(29))) == "nothing")
    #expect(Play.note(play.exchange.expire(at: start + .seconds(30))) == "refuse 408 408 -")
    #expect(Play.note(play.exchange.expire(at: start + .seconds(32))) == "close")

    var idle = self.play()
    #expect(Play.note(idle.exchange.expire(at: start + .seconds(74))) == "nothing")
    #expect(Play.note(idle.exchange.expire(at: start + .seconds(75))) == "close")
    #expect(Play.note(idle.exchange.expire(at: start + .seconds(149))) == "nothing")
    #expect(Play.note(idle.exchange.expire(at: start + .seconds(150))) == "abort", "nobody reads what is written")
  }

  @Test func aReplyMayTakeItsTime() {
    var play = play()
    _ = play.take(Sent(body: [Self.ping]))
    #expect(play.exchange.deadline == nil)
    #expect(Play.note(play.exchange.expire(at: start + .hours(10))) == "nothing")
  }

  @Test func whatIsNoHTTPIsAnsweredAndEndsTheConnection() {
    var play = play()
    #expect(Play.note(play.exchange.fail(.malformed, at: start)) == "refuse 400 400 -")
    #expect(play.exchange.style.closes)
    #expect(play.finish() == "half-close")
  }

  @Test func whatIsNoHTTPIsNotAnsweredLikeTheRequestBeforeIt() {
    var play = play()
    #expect(play.take(Sent(.HEAD)) == ["refuse 405 405 -"])
    #expect(play.exchange.style.isHeadOnly)
    _ = play.exchange.fail(.malformed, at: start)
    #expect(!play.exchange.style.isHeadOnly)
  }

  @Test func atTheEndOfTheGatewayTheReplyUnderWayIsTheLast() {
    var idle = play()
    #expect(Play.note(idle.exchange.drain(at: start)) == "close")
    var busy = play()
    _ = busy.take(Sent(body: [Self.ping]))
    #expect(Play.note(busy.exchange.drain(at: start)) == "nothing")
    #expect(busy.finish() == "close")
  }
}
