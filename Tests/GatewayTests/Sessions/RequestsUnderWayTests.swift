import MCP
import Testing

@testable import Gateway

@Suite("Requests under way")
struct RequestsUnderWayTests {
  @Test("a grant has room until its requests are too many or too large, and others have theirs")
  func bounds() {
    var underWay = RequestsUnderWay()
    underWay.bounds = RequestsUnderWay.Bounds(requests: 2, bytes: 100)
    underWay.begin(for: "g1", bytes: 10)
    #expect(underWay.hasRoom(for: "g1"))
    underWay.begin(for: "g1", bytes: 10)
    #expect(!underWay.hasRoom(for: "g1"))
    underWay.begin(for: "g2", bytes: 100)
    #expect(!underWay.hasRoom(for: "g2"))
    #expect(underWay.hasRoom(for: "g3"))
    underWay.end(for: "g1", bytes: 10)
    underWay.end(for: "g2", bytes: 100)
    #expect(underWay.hasRoom(for: "g1") && underWay.hasRoom(for: "g2"))
  }

  @Test("the id counts, too: it comes from the agent, and is kept")
  func size() {
    let request = Request(id: "abc", method: "tools/list", params: ["cursor": "x"])
    #expect(request.keptBytes == 5 + 14)
    #expect(Request(id: 7, method: "ping").keptBytes == 1)
  }
}
