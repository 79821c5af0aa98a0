import Feed
import Testing

@Suite("What is wrong with a server")
struct ServerRulesTests {
  private func rules(_ problems: [String]?, further: Int? = nil) -> ServerRules {
    ServerRules(
      server: "git", readAt: 1, defaultAction: "deny", mode: "enforce", problem: "a", problems: problems,
      furtherProblems: further, calls: 0, allTools: [], tools: [])
  }

  @Test("is every error of its policy file, and how many more there are")
  func problems() {
    #expect(rules(["a", "b"]).problemSentences == ["a", "b"])
    #expect(rules(["a", "b"], further: 3).problemSentences == ["a", "b", "and 3 more"])
    #expect(rules(["a", "b"], further: 3).problemCount == 5)
  }

  @Test("is the first error of gateways that told no other")
  func older() {
    #expect(rules(nil).problemSentences == ["a"] && rules(nil).problemCount == 1)
  }

  @Test("is since when it is down and why, without its name, which stands beside")
  func outage() {
    let outage = Outage(reason: "can't reach the server `git` at `h:1`: connection refused", since: 7)
    #expect(outage.words(of: "git") { "at \($0)" } == "down since at 7: can't reach it at `h:1`: connection refused")
    #expect(outage.words(of: "go") { "at \($0)" } == "down since at 7: \(outage.reason)")
  }

  @Test("is no outage where it has not come up yet")
  func notYet() {
    #expect(Outage(reason: "it has not come up yet").words(of: "git") { "\($0)" } == "it has not come up yet")
  }
}
