import MCP
import NIOCore

/// What an agent says to one server through the gateway, from `initialize` on (MCP 2025-11-25, Streamable HTTP).
struct AgentSession: Sendable {
  private let post: HTTPPost
  private let group: any EventLoopGroup

  /// Opens a session and says that it is open.
  ///
  /// - Throws: ``DemoError`` if the gateway can't be reached, or does not take the token.
  static func open(
    _ label: String, to server: String, at address: GatewayAddress, token: String, on group: any EventLoopGroup
  ) async throws(DemoError) -> AgentSession {
    let hello = Request(id: 0, method: "initialize", params: introduction(of: label))
    var post = HTTPPost(address: address, server: server, token: token, message: .request(hello))
    let answer = try await post.send(on: group)
    guard case .response(let response) = answer.message, case .result(let result) = response.outcome,
      let revision = result["protocolVersion"]?.string.flatMap(Revision.init(rawValue:))
    else { throw .notUnderstood("`initialize` was answered with no protocol version") }
    guard let id = answer.session else { throw .notUnderstood("`initialize` opened no session") }
    post.session = (id, revision)
    post.message = .notice(Notice(method: "notifications/initialized"))
    _ = try await post.send(on: group)
    return AgentSession(post: post, group: group)
  }

  /// Calls a tool and waits for what comes of it.
  func call(_ tool: String, _ arguments: JSONObject, id: Int) async throws(DemoError) -> CallAnswer {
    let number = JSON.number(JSONNumber(id))
    let params: JSONObject = [
      "name": .string(tool), "arguments": .object(arguments), "_meta": ["progressToken": number],
    ]
    var post = post
    post.message = .request(Request(id: .number(JSONNumber(id)), method: "tools/call", params: params))
    let answer = try await post.send(on: group)
    guard case .response(let response) = answer.message else {
      throw .notUnderstood("the call was answered with no response")
    }
    return CallAnswer(response.outcome)
  }

  private static func introduction(of label: String) -> JSONObject {
    [
      "protocolVersion": .string(Revision.latestOfSessions.rawValue), "capabilities": [:],
      "clientInfo": ["name": .string("sluice-demo-\(label)"), "version": "1.0.0"],
    ]
  }
}
