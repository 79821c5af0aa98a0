import Audit
import Feed
import MCP
import Testing

@testable import Gateway

@Suite("The newest calls")
struct RecentTests {
  @Test("come as far as there is room for them, the oldest first")
  func room() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for _ in 1...4 { _ = agent.call("listModels") }
    stage.run()
    let rows = try stage.ledger.reader.recentCalls(limit: 10)
    #expect(rows.count == 4)
    let two = rows.suffix(2).reduce(0) { $0 + $1.wire.byteCount + 1 }
    #expect(Recent(seq: 9, newest: rows, room: two).calls == rows.suffix(2))
    #expect(Recent(seq: 9, newest: rows, room: two - 1).calls == rows.suffix(1))
    #expect(Recent(seq: 9, newest: rows).calls == rows)
  }
}
