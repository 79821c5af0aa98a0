import MCP
import Risk
import Testing

@testable import Gateway

@Suite("What is usual")
struct UsualBookTests {
  private func call(_ tool: String) throws -> ToolCall {
    let params: JSONObject = ["name": .string(tool), "arguments": ["amount": 1]]
    return try ToolCall(Request(id: 1, method: "tools/call", params: params), revision: .v2025_11_25)
  }

  @Test("is known for each agent and tool apart")
  func apart() throws {
    var book = UsualBook()
    book.learn(try call("a"), of: "g1")
    #expect(book["g1", "a"] != UsualNumbers())
    #expect(book["g2", "a"] == UsualNumbers() && book["g1", "b"] == UsualNumbers())
  }

  @Test("is forgotten, oldest first, when an agent names too many tools")
  func bounded() throws {
    var book = UsualBook()
    for number in 0...1000 { book.learn(try call("t\(number)"), of: "g1") }
    #expect(book["g1", "t0"] == UsualNumbers())
    #expect(book["g1", "t1"] != UsualNumbers() && book["g1", "t1000"] != UsualNumbers())
  }
}
