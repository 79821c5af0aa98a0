import Feed
import MCP
import Testing

@testable import Gateway

@Suite("The list of what waits")
struct HoldsTests {
  private static func holds(_ sizes: [Int]) throws -> Holds {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for size in sizes { _ = agent.call("photoMaker", ["prompt": .string(String(repeating: "a", count: size))]) }
    return stage.desk.holds()
  }

  @Test("fits into a line whatever one call brings: long arguments are left out, and it says so")
  func cut() throws {
    let holds = try Self.holds([10, 2 << 20, 20])
    let fitting = holds.fitting()
    #expect(fitting.holds.map(\.cut) == [nil, true, nil])
    #expect(fitting.holds.map(\.digest) == holds.holds.map(\.digest))
    #expect(fitting.holds[0] == holds.holds[0])
    #expect(fitting.holds[1].arguments["prompt"] == nil)
    #expect(fitting.wire.byteCount < FeedLine.room)
  }

  @Test("is whole as long as there is room, and begins with the oldest if there is none for all")
  func oldest() throws {
    let holds = try Self.holds([1, 2, 3])
    #expect(holds.fitting() == holds)
    let room = Holds(seq: holds.seq, holds: Array(holds.holds.prefix(2))).wire.byteCount + 2
    #expect(holds.fitting(in: room).holds == Array(holds.holds.prefix(2)))
    #expect(holds.fitting(in: 10).holds.isEmpty)
  }
}
