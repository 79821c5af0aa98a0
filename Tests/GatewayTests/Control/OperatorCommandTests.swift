import Feed
import MCP
import Testing

@testable import Gateway

@Suite("An operator's command")
struct OperatorCommandTests {
  private func refusal(_ method: String, _ params: JSON) throws -> FeedFailure {
    try #require(throws: FeedFailure.self) { try OperatorCommand(method: method, params: params) }
  }

  @Test("`history` is read with its filter")
  func history() throws {
    let params: JSON = ["query": "risk:>=high !agent:x", "before": 12, "limit": 50]
    guard case .history(let search, let filter) = try OperatorCommand(method: "history", params: params) else {
      Issue.record("another command was read")
      return
    }
    #expect(search == SearchHistory(query: "risk:>=high !agent:x", before: 12, limit: 50))
    #expect(filter == (try CallFilter("risk:>=high !agent:x")))
  }

  @Test("`history` is refused for a term that means nothing, which it names")
  func badTerm() throws {
    let failure = try refusal("history", ["query": "risk:low colour:red", "limit": 50])
    #expect(failure.code == FeedFailure.badParameters)
    #expect(
      failure.message == "`history`: `query` has a term that means nothing, `colour:red`: "
        + "known are risk tool server agent operator rule outcome since")
  }

  @Test("is refused for a member that is missing, which it names")
  func missing() throws {
    let failure = try refusal("history", ["query": ""])
    #expect(failure.code == FeedFailure.badParameters && failure.message.contains("`limit`"))
  }

  @Test("`tools` and `rules` may be asked of one server and one tool")
  func narrowed() throws {
    let params: JSON = ["server": "runware", "tool": "listModels"]
    guard case .tools(let tools) = try OperatorCommand(method: "tools", params: params),
      case .rules(let rules) = try OperatorCommand(method: "rules", params: params),
      case .tools(let all) = try OperatorCommand(method: "tools", params: [:])
    else {
      Issue.record("another command was read")
      return
    }
    #expect(tools == ListTools(server: "runware", tool: "listModels") && all == ListTools())
    #expect(rules == ListRules(server: "runware", tool: "listModels"))
  }

  @Test("that nobody knows is refused by its name")
  func unknown() throws {
    let failure = try refusal("make tea", [:])
    #expect(failure.code == FeedFailure.unknownCommand && failure.message.contains("`make tea`"))
  }
}
