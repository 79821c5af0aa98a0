import MCP

/// How the gateway reads a server's whole tool list: `server/discover` first, `initialize` where that is not known,
/// then every page of `tools/list`.
struct ToolListReading {
  /// What to do next.
  enum Step: Equatable {
    case ask(Request, Revision)
    /// Confirm the session, then ask.
    case greet(Request, Revision)
    case done(List)
    case failed(String)
  }

  struct List: Equatable {
    var tools: [ToolDefinition]
    var revision: Revision
    /// The server's own word about itself.
    var serverName: String?
  }

  private enum Stage { case discovering, initializing, listing }

  /// More than any honest server has.
  private static let mostPages = 1000
  private static let mostTools = 10_000
  /// MiB of all definitions: they are kept in memory, and the first list goes into the ledger.
  private static let mostMebibytes = 16
  /// Bytes of one definition.
  private static let mostBytesOfTool = 1 << 20

  private let known: Known
  private var stage = Stage.discovering
  private var revision = Revision.v2026_07_28
  private var serverName: String?
  private var tools: [ToolDefinition] = []
  private var names: Set<ByteString> = []
  private var pages = 0
  /// Of all definitions so far.
  private var bytes = 0
  private var nextID = 1

  /// What is known of the server before.
  enum Known: Equatable {
    case nothing
    /// It has sessions, and this link has none yet.
    case sessions
    /// This link was greeted in a revision.
    case greeted(Revision)
  }

  init(known: Known) {
    self.known = known
  }

  mutating func begin() -> Step {
    switch known {
    case .nothing: return discover()
    case .sessions: return initialize()
    case .greeted(let agreed):
      revision = agreed
      return .ask(page(after: nil), revision)
    }
  }

  /// An answer has come.
  mutating func answered(_ outcome: Response.Outcome) -> Step {
    switch (stage, outcome) {
    case (.discovering, .result(let result)):
      guard speaksStateless(result) else { return initialize() }
      serverName = result["serverInfo"]?["name"]?.string ?? serverInfo(inMetaOf: result)
      return .ask(page(after: nil), revision)
    case (.discovering, .error): return initialize()
    case (.initializing, .result(let result)):
      guard let agreed = result["protocolVersion"]?.string.flatMap(Revision.init), !agreed.isStateless else {
        return .failed("it agreed on a protocol version that the gateway does not know")
      }
      revision = agreed
      serverName = result["serverInfo"]?["name"]?.string
      return .greet(page(after: nil), revision)
    case (.listing, .result(let result)): return take(result)
    case (_, .error(let error)):
      return .failed("it answered with an error: \(Quotation(error.message, limit: 200))")
    }
  }

  /// There will be no answer.
  mutating func failed(_ failure: UpstreamFailure) -> Step {
    stage == .discovering && !failure.surelyUnsent ? initialize() : .failed(failure.reason)
  }

  /// No answer came in time.
  mutating func unanswered(_ request: Request) -> Step {
    stage == .discovering ? initialize() : .failed("it did not answer `\(request.method)` in time")
  }

  private mutating func discover() -> Step {
    stage = .discovering
    revision = .v2026_07_28
    return .ask(request("server/discover", [:]), revision)
  }

  private mutating func initialize() -> Step {
    stage = .initializing
    revision = .latestOfSessions
    let params: JSONObject = [
      "protocolVersion": .string(revision.rawValue), "capabilities": [:], "clientInfo": Self.client,
    ]
    return .ask(request("initialize", params), revision)
  }

  private mutating func page(after cursor: String?) -> Request {
    stage = .listing
    var params = JSONObject()
    if let cursor { params["cursor"] = .string(cursor) }
    return request("tools/list", params)
  }

  private mutating func take(_ result: JSON) -> Step {
    let page: ToolListPage
    do throws(RPCError) {
      page = try ToolListPage(result: result)
    } catch {
      return .failed("its tool list can't be read: \(error.message)")
    }
    for tool in page.tools {
      if let reason = problem(with: tool) { return .failed(reason) }
    }
    tools += page.tools
    pages += 1
    guard tools.count <= Self.mostTools, pages < Self.mostPages else { return .failed("its tool list does not end") }
    guard let cursor = page.nextCursor else {
      return .done(List(tools: tools, revision: revision, serverName: serverName))
    }
    return .ask(self.page(after: cursor), revision)
  }

  /// Why a definition spoils the list it stands in; none if it doesn't.
  private mutating func problem(with tool: ToolDefinition) -> String? {
    guard tool.name.utf8.count <= NameBounds.tool else {
      return "its tool list has a name of more than \(NameBounds.tool) bytes: \(Quotation(tool.name))"
    }
    guard names.insert(ByteString(tool.name)).inserted else {
      return "its tool list has \(Quotation(tool.name)) twice"
    }
    // As many as the canonical form has, without writing it.
    let size = tool.json.byteCount
    guard size <= Self.mostBytesOfTool else {
      return "its definition of \(Quotation(tool.name)) has more than \(Self.mostBytesOfTool) bytes"
    }
    bytes += size
    guard bytes <= Self.mostMebibytes << 20 else { return "its tool list has more than \(Self.mostMebibytes) MiB" }
    return nil
  }

  private func speaksStateless(_ result: JSON) -> Bool {
    let versions = result["supportedVersions"]?.array ?? []
    return versions.isEmpty || versions.contains { $0.string?.hasSameBytes(as: Revision.v2026_07_28.rawValue) ?? false }
  }

  private func serverInfo(inMetaOf result: JSON) -> String? {
    result["_meta"]?["io.modelcontextprotocol/serverInfo"]?["name"]?.string
  }

  private mutating func request(_ method: String, _ params: JSONObject) -> Request {
    defer { nextID += 1 }
    var params = params
    if revision.isStateless {
      params["_meta"] = [
        MetaKey.protocolVersion: .string(revision.rawValue), MetaKey.clientInfo: Self.client,
        MetaKey.clientCapabilities: [:],
      ]
    }
    return Request(id: .number(JSONNumber(nextID)), method: method, params: params)
  }

  private static let client: JSON = ["name": "sluice", "version": "1"]
}
