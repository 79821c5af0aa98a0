import InMemoryLogging
import Logging
import MCP
import NIOCore
import NIOEmbedded
import Testing

@testable import Gateway

@Suite("What a child writes beside its messages")
struct ChildLogTests {
  private let loop = EmbeddedEventLoop()
  private let store = InMemoryLogHandler()
  private let log: ChildLog

  init() {
    let store = store
    var logger = Logger(label: "test") { _ in store }
    logger.logLevel = .debug
    log = ChildLog(server: "time", log: logger, eventLoop: loop)
  }

  private func lines(_ level: Logger.Level) -> [String] {
    store.entries.filter { $0.level == level }.map { "\($0.message)" }
  }

  private func complain(_ count: Int) {
    for number in 1...count { log.error("complaint \(number)\n".utf8) }
  }

  @Test("is logged line by line, in a form that cannot draw")
  func plain() {
    log.error("one\ntwo\u{1B}[2J\n".utf8)
    log.stray(Array("Welcome!".utf8), Malformed(id: nil, error: RPCError(code: -32700, message: "no JSON")))
    #expect(lines(.info).prefix(2) == ["time: one", "time: two‹ESC›[2J"])
    #expect(lines(.info).last?.hasPrefix("time: no MCP message (") == true)
    #expect(lines(.info).last?.hasSuffix("): Welcome!") == true)
    #expect(log.lastLine == "two‹ESC›[2J")
  }

  @Test("is summed up where it is about a question that the server does not know")
  func refused() {
    log.beginProbe()
    complain(30)
    #expect(store.entries.isEmpty)
    log.endProbe(isUnderstood: false)
    // Through another pipe than the answer, and so later.
    log.error("complaint 31\n".utf8)
    loop.advanceTime(by: .milliseconds(100))
    #expect(
      lines(.info) == [
        "time: complaint 1 (and 30 more lines, because it does not know `server/discover`: see --log-level debug)"
      ])
    #expect(lines(.debug) == (2...31).map { "time: complaint \($0)" })
    log.error("ready\n".utf8)
    #expect(lines(.info).last == "time: ready")
  }

  @Test("is shown whole where the question was understood, or the words are few", arguments: [(30, true), (2, false)])
  func shown(count: Int, isUnderstood: Bool) {
    log.beginProbe()
    complain(count)
    log.endProbe(isUnderstood: isUnderstood)
    loop.advanceTime(by: .milliseconds(100))
    #expect(lines(.info) == (1...count).map { "time: complaint \($0)" })
  }

  @Test("is shown where no answer comes: it may ask a person to log in")
  func unanswered() {
    log.beginProbe()
    log.error("visit https://example.org/login\nto log in\nnow\n".utf8)
    loop.advanceTime(by: ChildLog.patience)
    #expect(lines(.info) == ["time: visit https://example.org/login", "time: to log in", "time: now"])
    log.endProbe(isUnderstood: false)
    loop.advanceTime(by: .seconds(1))
    #expect(lines(.debug) == [])
  }

  @Test("is shown when the child ends, with what stands after the last line end")
  func ended() {
    log.beginProbe()
    log.error("no API key\nbye".utf8)
    log.finish()
    #expect(lines(.info) == ["time: no API key", "time: bye"])
    #expect(log.lastLine == "bye")
  }
}
