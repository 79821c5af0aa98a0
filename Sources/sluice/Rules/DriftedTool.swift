import ArgumentParser
import Feed
import MCP
import Terminal

/// A tool whose definition no operator has accepted yet, as a command found it.
struct DriftedTool {
  let server: String
  let change: ToolChange
  private let line: OperatorLine

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
    self.line = line
  }

  /// The whole definition as it would be accepted; none of a tool that is gone.
  private func definition() throws(CommandFailure) -> JSON? {
    guard change.kind != .removed else { return nil }
    guard let tools = try line.askedIfItFits(ListTools(server: server, tool: change.tool))?.tools else {
      throw CommandFailure(
        "the definition of `\(name)` is too long to be shown; if you know it otherwise, say --yes --hash "
          + change.hash, exitCode: .refused)
    }
    guard
      let tool = tools.first(where: { $0.server.hasSameBytes(as: server) && $0.drift?.hash == change.hash })
    else {
      throw CommandFailure("the tool has changed meanwhile: look at it again", exitCode: .lost)
    }
    return tool.seen ?? tool.definition
  }

  var name: String { Display.line("\(server).\(change.tool)") }

  /// What a person must see before saying yes: what is wrong, which words changed, and what the yes will name.
  ///
  /// - Throws: ``CommandFailure`` if the definition has changed meanwhile, or is longer than the gateway can tell.
  func description(columns: Int) throws(CommandFailure) -> String {
    let definition = try definition()
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
