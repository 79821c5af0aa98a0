import MCP
import NIOCore

/// One scripted agent. It opens its session when it first has something to do, and anew when the gateway forgot it.
actor DemoAgent {
  private let label: String
  private let server: String
  private let address: GatewayAddress
  private let token: String
  private let group: any EventLoopGroup
  private var open: AgentSession?
  private var lastID = 0

  init(_ grant: DemoGrant, at address: GatewayAddress, token: String, on group: any EventLoopGroup) {
    label = grant.label
    server = grant.server
    self.address = address
    self.token = token
    self.group = group
  }

  /// Opens the session, if it is not open yet.
  func arrive() async throws(DemoError) {
    _ = try await session()
  }

  func call(_ tool: String, _ arguments: JSONObject) async throws(DemoError) -> CallAnswer {
    do throws(DemoError) {
      return try await session().call(tool, arguments, id: nextID())
    } catch {
      guard case .turnedAway(status: 404, _) = error else { throw error }
      open = nil
      return try await session().call(tool, arguments, id: nextID())
    }
  }

  private func nextID() -> Int {
    lastID += 1
    return lastID
  }

  private func session() async throws(DemoError) -> AgentSession {
    if let open { return open }
    let session = try await AgentSession.open(label, to: server, at: address, token: token, on: group)
    open = session
    return session
  }
}
