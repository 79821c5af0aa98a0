import ArgumentParser
import Feed
import MCP
import Terminal

/// A tool whose definition no operator has accepted yet, as a command found it.
struct DriftedTool {
  let server: String
  let change: ToolChange
  /// The whole definition as it would be accepted; none of a tool that is gone.
  let definition: JSON?

  /// Looks a tool up.
  ///
  /// - Throws: ``CommandFailure`` if the server has no such tool, or it is as it was accepted.
  init(_ tool: String, of rules: ServerRules, on line: OperatorLine) throws(CommandFailure) {
    guard let found = rules.tools.first(where: { $0.tool.utf8.elementsEqual(tool.utf8) }) else {
      throw CommandFailure(
        "`\(Display.line(rules.server))` lists no tool `\(Display.line(tool))`: `sluice rules` shows those there are",
        exitCode: .nothing)
    }
    guard let change = found.drift else {
      throw CommandFailure(
        "no change of the definition of `\(Display.line("\(rules.server).\(tool)"))` waits", exitCode: .nothing)
    }
    server = rules.server
    self.change = change
    definition =
      change.kind == .removed ? nil : try Self.definition(change.hash, of: rules.server, on: line)
  }

  private static func definition(
    _ hash: String, of server: String, on line: OperatorLine
  ) throws(CommandFailure) -> JSON {
    let tools = try line.asked(ListTools()).tools
    guard let tool = tools.first(where: { $0.server.utf8.elementsEqual(server.utf8) && $0.drift?.hash == hash })
    else {
      throw CommandFailure("the tool has changed meanwhile: look at it again", exitCode: .lost)
    }
    return tool.seen ?? tool.definition
  }

  var name: String { Display.line("\(server).\(change.tool)") }

  /// What a person must see before saying yes: what is wrong, which words changed, and what the yes will name.
  func description(columns: Int) -> String {
    var sheet = Sheet(columns: columns)
    sheet.heading("\(server).\(change.tool)  its definition was \(change.kind.rawValue)")
    sheet.entry("members", change.members.joined(separator: ", "))
    sheet.entry("risk", change.riskWords)
    for finding in change.findings ?? [] { sheet.entry("wrong", "it \(finding.words)") }
    for text in change.texts ?? [] { sheet.entry("text", text.words) }
    sheet.entry("hash", change.hash)
    guard let members = definition?.object?.members else { return sheet.text }
    sheet.heading("definition")
    for member in members { sheet.entry(member.key, member.value.text) }
    return sheet.text
  }
}
