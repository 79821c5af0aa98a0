import MCP
import NIOCore
import Testing

@testable import Gateway

@Suite struct OutboxTests {
  private func message(_ method: String) -> Message { .notice(Notice(method: method)) }
  private let a = UpstreamTicket(number: 1)
  private let b = UpstreamTicket(number: 2)

  @Test func linesGoInOrder() {
    var outbox = Outbox()
    #expect(outbox.add(message("a"), ticket: a) == true)
    #expect(outbox.add(message("b"), ticket: nil) == true)
    #expect(outbox.next().map { String(buffer: $0) } == "{\"jsonrpc\":\"2.0\",\"method\":\"a\"}\n")
    #expect(outbox.next().map { String(buffer: $0) } == "{\"jsonrpc\":\"2.0\",\"method\":\"b\"}\n")
    #expect(outbox.next() == nil)
  }

  @Test func aLineIsOneLine() {
    var outbox = Outbox()
    _ = outbox.add(.notice(Notice(method: "x", params: ["a": "1\n2\r3\u{2028}"])), ticket: nil)
    let line = outbox.next().map { Array(buffer: $0) } ?? []
    #expect(line.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    #expect(line.last == UInt8(ascii: "\n"))
  }

  @Test func whatIsStillHereIsUnsentAndCanBeWithdrawn() {
    var outbox = Outbox()
    _ = outbox.add(message("a"), ticket: a)
    _ = outbox.add(message("b"), ticket: b)
    _ = outbox.next()
    #expect(!outbox.holds(a))
    #expect(outbox.holds(b))
    #expect(outbox.withdraw(a) == false)
    #expect(outbox.withdraw(b) == true)
    #expect(outbox.next() == nil)
  }

  @Test func aChildThatDoesNotReadIsNotWaitedForWithoutBound() {
    var outbox = Outbox(limit: 80)
    #expect(outbox.add(message("a"), ticket: a) == true)
    #expect(outbox.add(message("b"), ticket: b) == true)
    #expect(outbox.add(message("c"), ticket: nil) == false)
    _ = outbox.next()
    #expect(outbox.add(message("c"), ticket: nil) == true)
    #expect(outbox.withdraw(b) == true)
    #expect(outbox.add(message("d"), ticket: nil) == true)
  }
}
