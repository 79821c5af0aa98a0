import MCP
import Risk
import Testing

@Suite("The context of signals")
struct SignalContextTests {
  @Test("where no secret was found, none is looked for, and all else is found as before")
  func withoutSecrets() throws {
    let arguments = try #require(
      JSON(parsing: #"{"command": "rm -rf /", "note": "sk_live_4eC39HqLyjWDarjtT1zdp7dc", "size": 3}"#).object)
    var context = SignalContext()
    let all = Signals.find(in: arguments, tool: "run", context: context)
    #expect(all.contains { $0.kind == .secretValue })
    context.mayHoldSecrets = false
    #expect(
      Signals.find(in: arguments, tool: "run", context: context).filter { $0.pointer != "/note" }
        == all.filter { $0.pointer != "/note" })
    #expect(!Signals.find(in: arguments, tool: "run", context: context).contains { $0.kind == .secretValue })
  }
}
