import MCP

/// One document of rules for one server, read and checked. It never changes; many things hold it, which a class makes
/// cheap.
public final class PolicyDocument: Sendable {
  /// What holds for whatever the document does not name.
  public enum DefaultAction: String, Sendable, Hashable, CaseIterable {
    case allow, deny
  }

  /// The name of the file that it was read from.
  public let file: String
  /// What the document says it is for.
  public let description: String?
  /// What holds for tools and content methods that it does not name.
  public let defaultAction: DefaultAction
  /// The tools taken out of lists and denied, by name.
  public let hide: [String]
  /// Whether `hide` says `"*"`.
  public let hidesAll: Bool
  /// What `methods` says, in order.
  public let methods: [MethodRule]
  /// The rules for every tool.
  public let allTools: ToolRules
  /// The tools in the order in which they are written.
  public let tools: [ListedTool]

  /// Where each name of `hide` stands in the file.
  let hidePositions: [JSONPosition]
  private let places: [ByteString: Int]
  private let hidden: Set<ByteString>

  init(
    file: String, description: String? = nil, defaultAction: DefaultAction,
    hide: [(name: String, position: JSONPosition)] = [],
    methods: [MethodRule] = [], allTools: ToolRules = .none, tools: [ListedTool] = []
  ) {
    self.file = file
    self.description = description
    self.defaultAction = defaultAction
    let named = hide.filter { !$0.name.hasSameBytes(as: "*") }
    self.hide = named.map(\.name)
    hidePositions = named.map(\.position)
    self.methods = methods
    self.allTools = allTools
    self.tools = tools
    hidesAll = named.count < hide.count
    places = Dictionary(tools.enumerated().map { (ByteString($1.name), $0) }, uniquingKeysWith: { first, _ in first })
    hidden = Set(hide.map { ByteString($0.name) })
  }

  /// A tool that the document lists.
  public func listed(_ tool: String) -> ListedTool? {
    places[ByteString(tool)].map { tools[$0] }
  }

  /// Whether `hide` names the tool, or all.
  public func hides(_ tool: String) -> Bool {
    hidesAll || hidden.contains(ByteString(tool))
  }

  /// Every rule that asks a person.
  var approvalRules: [ApprovalRule] { (tools.map(\.rules) + [allTools]).flatMap(\.requireApproval) }
}

/// What `methods` says of one method.
public struct MethodRule: Sendable, Hashable {
  /// The method's name.
  public let method: String
  /// What is done with it.
  public let action: PolicyDocument.DefaultAction
  /// The JSON Pointer into the document.
  public let pointer: String
}
