import MCP

/// An MCP server to try the gateway with, as a state machine: messages go in with the time, answers come out when they
/// are due.
///
/// It speaks every revision: sessions opened with `initialize`, and requests of the stateless era.
public struct DemoServer: Sendable {
  private struct Scheduled {
    let due: Int64
    let request: RequestID
    let message: Message
  }

  private let name: String
  private let toolbox: Toolbox
  private let pace: Double
  private var revision = Revision.latestOfSessions
  private var scheduled: [Scheduled] = []

  /// One of the demo's servers, or nil if none has this name.
  ///
  /// - Parameter pace: What the time that the tools take is multiplied by; 0 makes them answer at once.
  public init?(named name: String, pace: Double = 1) {
    guard let toolbox = Self.toolboxes[name] else { return nil }
    self.name = name
    self.toolbox = toolbox
    self.pace = pace
  }

  /// The names of the servers there are.
  public static var names: [String] { toolboxes.keys.sorted() }

  private static let toolboxes = ["runware": Toolbox.runware, "shop": Toolbox.shop]

  /// When the next answer is due, in the milliseconds of ``receive(_:at:)``; nil if none is under way.
  public var nextDue: Int64? { scheduled.map(\.due).min() }

  /// Takes a message that came at `now` milliseconds, and gives what is to be answered at once.
  public mutating func receive(_ message: Message, at now: Int64) -> [Message] {
    switch message {
    case .request(let request):
      return answer(request, at: now)
    case .notice(let notice):
      if notice.method == "notifications/cancelled" { cancel(notice.params?["requestId"]) }
      return []
    case .response:
      return []
    }
  }

  /// The messages that are due, in their order.
  public mutating func due(at now: Int64) -> [Message] {
    let ready = scheduled.filter { $0.due <= now }.sorted { $0.due < $1.due }
    scheduled.removeAll { $0.due <= now }
    return ready.map(\.message)
  }

  private mutating func answer(_ request: Request, at now: Int64) -> [Message] {
    do throws(Malformed) {
      let revision = try request.statelessEnvelope()?.revision ?? revision
      if request.method == "tools/call" {
        schedule(try ToolCall(request, revision: revision), request.id, revision, at: now)
        return []
      }
      let result = try result(of: request, revision: revision)
      return [.response(Response(id: request.id, outcome: .result(result)))]
    } catch {
      return [error.answer]
    }
  }

  private mutating func result(of request: Request, revision: Revision) throws(Malformed) -> JSON {
    switch (request.method, revision.isStateless) {
    case ("initialize", false):
      self.revision = try Initialization(request).revision
      return introduction(adding: ["protocolVersion": .string(self.revision.rawValue)])
    case ("server/discover", true):
      let versions = Revision.allCases.map { JSON.string($0.rawValue) }
      return introduction(
        adding: ["resultType": "complete", "supportedVersions": .array(versions), "ttlMs": 0, "cacheScope": "public"])
    case ("ping", false):
      return [:]
    case ("tools/list", let stateless):
      var result: JSONObject = ["tools": .array(toolbox.tools.map(\.definition))]
      if stateless {
        result["resultType"] = "complete"
        result["ttlMs"] = 0
        result["cacheScope"] = "public"
      }
      return .object(result)
    default:
      throw Malformed(id: request.id, error: .methodNotFound(request.method))
    }
  }

  private func introduction(adding members: JSONObject) -> JSON {
    var result = members
    result["capabilities"] = ["tools": [:]]
    result["serverInfo"] = ["name": .string("sluice-demo-\(name)"), "version": "1.0.0"]
    return .object(result)
  }

  /// Answers a call when its time has passed, and tells of the way there if the client wants to hear of it.
  private mutating func schedule(_ call: ToolCall, _ id: RequestID, _ revision: Revision, at now: Int64) {
    guard let tool = toolbox.tool(named: call.name) else {
      let error = RPCError.invalidParams("there is no tool `\(call.name)`")
      scheduled.append(Scheduled(due: now, request: id, message: .response(Response(id: id, outcome: .error(error)))))
      return
    }
    let latency = latency(of: tool, for: call)
    if let token = call.progressToken, latency >= 1_000 {
      let params: JSONObject = ["progressToken": token, "progress": 1, "total": 2, "message": "half done"]
      let notice = Notice(method: "notifications/progress", params: params)
      scheduled.append(Scheduled(due: now + latency / 2, request: id, message: .notice(notice)))
    }
    let answer = Response(id: id, outcome: .result(result(of: tool, call, revision)))
    scheduled.append(Scheduled(due: now + latency, request: id, message: .response(answer)))
  }

  /// Within the tool's bounds, the same for the same call.
  private func latency(of tool: DemoTool, for call: ToolCall) -> Int64 {
    let span = UInt64(tool.latency.count)
    let chosen = tool.latency.lowerBound + Int(Fingerprint.of(JSON.object(call.arguments).text) % span)
    return Int64(Double(chosen) * pace)
  }

  private func result(of tool: DemoTool, _ call: ToolCall, _ revision: Revision) -> JSON {
    var result = JSONObject()
    if revision.isStateless { result["resultType"] = "complete" }
    do throws(ToolFailure) {
      result["content"] = .array(try tool.answer(Arguments(object: call.arguments)))
    } catch {
      result["content"] = [DemoTool.text(error.reason)]
      result["isError"] = true
    }
    return .object(result)
  }

  private mutating func cancel(_ id: JSON?) {
    guard let id = id.flatMap({ RequestID(json: $0) }) else { return }
    scheduled.removeAll { $0.request == id }
  }
}
