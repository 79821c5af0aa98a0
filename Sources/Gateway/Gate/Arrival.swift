import Audit
import Crypto
import Feed
import MCP
import Policy
import Risk

/// One `tools/call` at the gate.
struct Arrival {
  let exchange: Exchange
  let call: ToolCall
  let server: GuardedServer
  /// Milliseconds since 1970.
  let at: Int64
  /// SHA-256 of what an equal call has too.
  let paramsHash: [UInt8]
  /// The arguments without their secrets.
  let masked: Masked
  /// What is kept of them beside the record, and may be quoted in it.
  let kept: JSONObject

  init(
    _ exchange: Exchange, _ call: ToolCall, masked: Masked, kept: JSONObject, server: GuardedServer, at now: Int64
  ) {
    self.exchange = exchange
    self.call = call
    self.server = server
    self.masked = masked
    self.kept = kept
    at = now
    paramsHash = Array(SHA256.hash(data: call.digestParams))
  }

  /// SHA-256 of what a round that goes on with this call must repeat: all but what it answers.
  var continuedHash: [UInt8] {
    call.inputResponses == nil ? paramsHash : Array(SHA256.hash(data: call.continuedDigestParams))
  }

  var agent: Agent { exchange.agent }

  /// Under what limits of each scope count it.
  var scopeKeys: ScopeKeys {
    ScopeKeys(server: server.name, grant: agent.grant.id, session: agent.session ?? agent.grant.id)
  }

  /// What a person should look at before anything else.
  var flags: [Flag] {
    let found =
      Flags.find(in: call.arguments)
      + masked.pointers.map { pointer in
        Flag(kind: .foldedValue, pointer: pointer.description, count: 1, note: "a secret, shown folded")
      }
    return found.prefix(Self.mostFlags).map { flag in
      Flag(kind: flag.kind, pointer: flag.pointer.cut(to: Self.longestPointer), count: flag.count, note: flag.note)
    }
  }

  /// Keys are the agent's choice, and so is how many there are: so many flags say enough.
  private static let mostFlags = 100
  private static let longestPointer = 1000

  /// The same request, looked at again.
  func rearrived(at now: Int64) -> Arrival {
    Arrival(exchange, call, masked: masked, kept: kept, server: server, at: now)
  }

  func answer(_ answer: GateAnswer) {
    exchange.answer(.result(answer.result(agent.revision)))
  }
}
