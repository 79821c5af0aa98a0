import Feed
import MCP
import Testing

@testable import Gateway

@Suite("The answer to `rules`")
struct RulesTests {
  /// Of two servers: one with so many tools, and one with four, of which one has an override.
  private static func rules(_ count: Int) throws -> Rules {
    let stage = try Stage()
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "listModels", action: .deny), by: Stage.ana)
    var rules = stage.desk.rules()
    let few = try #require(rules.servers.first)
    var many = few
    many.server = "crowd"
    many.tools = (0..<count).map { number in
      var tool = few.tools[0]
      tool.tool = "tool_\(number)"
      return tool
    }
    rules.servers = [many, few]
    return rules
  }

  @Test("is whole as long as it fits into a line")
  func whole() throws {
    let rules = try Self.rules(10)
    #expect(rules.fitting() == rules)
  }

  @Test("fits into a line with 8,000 tools of one server, says how many are missing, and has those of the others")
  func many() throws {
    let rules = try Self.rules(8000)
    let fitting = rules.fitting()
    #expect(fitting.wire.byteCount <= FeedLine.room)
    #expect(fitting.servers[1] == rules.servers[1])
    let told = fitting.servers[0].tools
    #expect(!told.isEmpty && told == Array(rules.servers[0].tools.prefix(told.count)))
    #expect(fitting.furtherTools == 8000 - told.count)
    #expect(fitting.overrides == rules.overrides)
  }

  @Test("is of one server, or of one tool, if that was asked")
  func asked() throws {
    let rules = try Self.rules(8000)
    let server = rules.only(ListRules(server: "runware"))
    #expect(server.servers == [rules.servers[1]] && server.overrides == rules.overrides)
    let tool = rules.only(ListRules(server: "crowd", tool: "tool_7999"))
    #expect(tool.servers.map { $0.tools.map(\.tool) } == [["tool_7999"]] && tool.overrides.isEmpty)
    #expect(tool.fitting() == tool)
    #expect(rules.only(ListRules()) == rules)
    #expect(rules.only(ListRules(server: "nowhere")).servers.isEmpty)
  }
}
