import Feed
import MCP
import Testing

@testable import Console

/// The heading of a call's own page names the tool that is decided upon.
@Suite struct CallScreenTests {
  private func heading(columns: Int, tool: String) -> String {
    let call = held(
      decided(4310, "clip-bot", tool, .hold), at: Pictures.now, expiresAt: Pictures.now + 60_000,
      arguments: ["duration": 10])
    var room = Room(columns: columns, rows: 16, holds: [call], recent: [])
    room.press("\r")
    return String(room.lines[1])
  }

  @Test func theServerIsLeftOutBeforeTheToolIsCut() {
    #expect(heading(columns: 60, tool: "videoInference").hasPrefix(" ▲ HIGH  clip-bot → videoInference  "))
    #expect(heading(columns: 60, tool: "upload").contains(" clip-bot → runware.upload  "))
    #expect(heading(columns: 80, tool: "videoInference").contains(" clip-bot → runware.videoInference  "))
  }

  @Test func theClockIsInSightOnEveryScreen() {
    #expect(heading(columns: 60, tool: "videoInference").hasSuffix("ends in ▇▇▇▇▇  1:00"))
    #expect(heading(columns: 80, tool: "videoInference").hasSuffix("ends in ▇▇▇▇▇▇▇▇▇▇  1:00"))
  }
}
