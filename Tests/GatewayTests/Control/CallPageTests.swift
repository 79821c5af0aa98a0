import Feed
import MCP
import Testing

@testable import Gateway

@Suite("The page of one call")
struct CallPageTests {
  /// The page of a held call whose arguments are so long.
  private static func page(_ length: Int, isHeld: Bool = true) throws -> CallPage {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = agent.call("photoMaker", ["prompt": .string(String(repeating: "a", count: length))])
    let held = try #require(stage.question)
    let row = CallRow(ts: held.ts, decided: held.decided, arguments: held.arguments)
    let hour = stage.desk.hour(server: "runware", grant: agent.grant.id, tool: "photoMaker")
    return CallPage(seq: 1, row: row, held: isHeld ? held : nil, hour: hour)
  }

  @Test("is whole as long as it fits into a line")
  func whole() throws {
    let page = try Self.page(1000)
    #expect(page.fitting() == page)
  }

  @Test("tells the arguments once, where twice is too much")
  func once() throws {
    let page = try Self.page(600 << 10)
    let fitting = page.fitting()
    #expect(fitting.row.arguments == nil && fitting.held == page.held)
    #expect(fitting.wire.byteCount <= FeedLine.room)
  }

  @Test("comes without arguments that no line can hold, and says so: the digest is there")
  func cut() throws {
    let page = try Self.page(2 << 20)
    let held = try #require(page.fitting().held)
    #expect(held.cut == true && held.digest == page.held?.digest)
    #expect(held.arguments == page.held?.arguments.shortened && held.arguments["length"] != nil)
    #expect(page.fitting().wire.byteCount <= FeedLine.room)
  }

  @Test("comes for a call that waits no more, too")
  func ended() throws {
    let fitting = try Self.page(2 << 20, isHeld: false).fitting()
    #expect(fitting.row.arguments?["length"] != nil)
    #expect(fitting.wire.byteCount <= FeedLine.room)
  }
}
