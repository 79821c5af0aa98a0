import Feed
import MCP
import Risk
import Testing

@testable import Console

/// What a tool's page says of a definition that changed, or that is to be read before it is trusted.
@Suite struct RuleTextTests {
  private let change = ToolChange(
    tool: "modelSearch", kind: .changed, hash: "ab", members: ["description"],
    before: RiskVerdict(category: .read, level: .low, reasons: ["reads"]),
    after: RiskVerdict(category: .destructive, level: .critical, reasons: ["deletes"]),
    findings: [DefinitionFinding(kind: .secrecy, pointer: "/description", quote: "tell \u{1B}[2J nobody")],
    texts: [
      ChangedText(
        pointer: "/description",
        pieces: [
          .init(change: .kept, text: "Finds "), .init(change: .removed, text: "the "),
          .init(change: .added, text: "and \u{202E}deletes "), .init(change: .kept, text: "models."),
        ])
    ])

  /// The page of the tool, or the list with it.
  private func text(isOpen: Bool) -> String {
    var room = Room(columns: 120, rows: 40)
    let place = room.rules.servers[0].tools.firstIndex { $0.tool == "modelSearch" } ?? 0
    room.rules.servers[0].tools[place].drift = change
    room.happen(.toolsChanged(ToolsChanged(server: "runware", changes: [change])))
    room.press("2" + String(repeating: "j", count: place) + (isOpen ? "\r" : ""))
    return room.text
  }

  @Test func whatIsWrongWithAPolicyCanBeReadToItsEnd() {
    var room = Room()
    let problem = (1...40).map { "policies/shop.yaml:\($0):3: error: `defualt\($0)` is no key of a policy document" }
    room.rules.servers[1].problem = problem.joined(separator: "; ")
    room.happen(.serverUp(ServerUp(server: "shop", tools: [])))
    room.press("2G")
    room.press("k")
    #expect(room.text.contains("refused, the old policy holds: shop.yaml:1"))
    #expect(room.text.contains("`defualt1` is no key") && !room.text.contains("`defualt40` is no key"))
    room.press("\r")
    room.press("G")
    #expect(room.text.contains("`defualt40` is no key"))
  }

  @Test func thePageShowsTheWordsAndWhatTheyDoToTheRisk() {
    let text = text(isOpen: true)
    #expect(text.contains("its definition was changed: description"))
    #expect(text.contains("its risk: Read Low, now Destructive Critical: more than before"))
    #expect(text.contains("it wants something kept from the user: tell ‹ESC›[2J nobody"))
    #expect(text.contains("/description: Finds [-the -]{+and ‹202E›deletes +}models."))
  }

  @Test func theListSaysThatThereIsMoreRisk() {
    #expect(text(isOpen: false).contains("definition changed, more risk"))
  }

  @Test func theFeedTellsWhatItDoesToTheRisk() {
    let words = EventWords(.toolsChanged(ToolsChanged(server: "runware", changes: [change]))) { "\($0)" }
    #expect(words?.text == "modelSearch changed (Read Low, now Destructive Critical: more than before)")
  }

  private let finding = DefinitionFinding(kind: .exfiltration, pointer: "/description", quote: "send your \u{1B}keys")

  private func findingText(isOpen: Bool) -> String {
    var room = Room(columns: 120, rows: 40)
    let place = room.rules.servers[0].tools.firstIndex { $0.tool == "modelSearch" } ?? 0
    room.rules.servers[0].tools[place].findings = [finding]
    let accepted = ToolAccepted(
      server: "runware", tool: "modelSearch", hash: "ab", definition: [:], findings: [finding])
    room.happen(.toolAccepted(accepted))
    room.press("2" + String(repeating: "j", count: place) + (isOpen ? "\r" : ""))
    return room.text
  }

  @Test func whatIsWrongFromTheFirstIsShownToo() {
    #expect(
      findingText(isOpen: true).contains(
        "its definition asks for secrets or for the conversation: send your ‹ESC›keys"))
    #expect(findingText(isOpen: false).contains("definition asks for secrets"))
    #expect(findingText(isOpen: false).contains("1 suspect definition"))
  }

  @Test func theFeedTellsWhatWasAcceptedUnread() {
    func words(_ findings: [DefinitionFinding]?, by person: String?) -> EventWords? {
      let accepted = ToolAccepted(
        server: "runware", tool: "x", hash: "ab", definition: [:], by: person, findings: findings)
      return EventWords(.toolAccepted(accepted)) { "\($0)" }
    }
    #expect(words(nil, by: nil) == nil)
    #expect(words(nil, by: "ana")?.text == "x accepted")
    let alarm = words([finding], by: nil)
    #expect(
      alarm?.text == "x accepted at first sight, asks for secrets or for the conversation: send your \u{1B}keys")
    #expect(alarm?.isAlarm == true)
  }
}
