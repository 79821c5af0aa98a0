import Audit
import Crypto
import Feed
import MCP
import Policy
import Risk

/// One `tools/call` at the gate. It never changes; many things of one call hold it, which a class makes cheap.
final class Arrival {
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
  /// What the arguments tell: found once, because every record of the call needs it.
  let signals: [Signal]

  init(
    _ exchange: Exchange, _ call: ToolCall, masked: Masked, kept: JSONObject, signals: [Signal],
    server: GuardedServer, at now: Int64
  ) {
    self.exchange = exchange
    self.call = call
    self.server = server
    self.masked = masked
    self.kept = kept
    self.signals = signals
    at = now
    paramsHash = SHA256.hash(data: call.digestParams).bytes
  }

  /// SHA-256 of what a round that goes on with this call must repeat: all but what it answers.
  var continuedHash: [UInt8] {
    call.inputResponses == nil ? paramsHash : SHA256.hash(data: call.continuedDigestParams).bytes
  }

  var agent: Agent { exchange.agent }
  /// What of the arguments is kept, and may be told.
  var keeping: ArgumentKeeping { server.configuration.arguments }

  /// Under what limits of each scope count it.
  var scopeKeys: ScopeKeys {
    ScopeKeys(server: server.name, grant: agent.grant.id, session: agent.session ?? agent.grant.id)
  }

  /// The same request, looked at again.
  func rearrived(at now: Int64) -> Arrival {
    Arrival(exchange, call, masked: masked, kept: kept, signals: signals, server: server, at: now)
  }

  func answer(_ answer: GateAnswer) {
    exchange.answer(.result(answer.result(agent.revision)))
  }
}
