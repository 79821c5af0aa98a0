import MCP
import Policy

/// What an agent may see of a page of the server's tool list.
struct ToolListFilter {
  let catalogue: Catalogue
  let rules: RuleBook
  /// Why a tool can't be called in the stateless revision, by its definition; none if it can.
  let obstacle: (ToolDefinition) -> String?

  /// How long a client may keep a list, milliseconds: rules change while it does.
  static let age = 5_000

  /// The page without hidden tools, and with accepted definitions in place of those that drifted.
  ///
  /// - Throws: ``RPCError`` if the page can't be read: a list that is half understood can't be filtered.
  func shown(_ result: JSON, revision: Revision, at now: Int64) throws(RPCError) -> (page: JSON, listed: ToolListPage) {
    let page = try ToolListPage(result: result)
    let usable = revision.isStateless ? page.tools.filter { obstacle($0) == nil } : page.tools
    let tools = usable.compactMap { shown($0, at: now) }
    guard var shown = page.showing(tools, revision: revision).object else {
      throw .internalError("the page can't be shown without what is hidden")
    }
    if revision.isStateless {
      let asked = shown["ttlMs"]?.integer ?? Self.age
      shown["ttlMs"] = .number(JSONNumber(min(max(asked, 0), Self.age)))
    }
    return (.object(shown), page)
  }

  private func shown(_ tool: ToolDefinition, at now: Int64) -> ToolDefinition? {
    guard rules.ruleset.isVisible(tool: tool.name, at: now) else { return nil }
    if rules.drift == .allow || rules.mode == .observe { return tool }
    return catalogue.pins[ByteString(tool.name)]?.definition
  }
}
