import Audit
import Feed
import MCP
import Policy

extension Gate {
  /// What the ledger is told of a decision.
  func record(
    _ arrival: Arrival, _ judged: Judged, _ id: CallID, _ decision: Decision, refusal: Refusal? = nil,
    bookings: [Feed.Booking] = []
  ) -> CallDecided {
    let agent = arrival.agent
    return CallDecided(
      call: id, server: arrival.server.name, tool: arrival.call.name, grant: agent.grant.id, agent: agent.grant.label,
      session: agent.session, client: agent.clientText, transport: agent.transport, revision: agent.revision.rawValue,
      digest: judged.digest.hex, risk: judged.risk,
      flags: arrival.signals, decision: decision,
      outcome: refusal?.outcome, rule: refusal?.rule ?? judged.judgement.rule, message: refusal?.message,
      because: refusal?.because ?? judged.judgement.because, retryAfterSeconds: refusal?.retryAfterSeconds,
      trace: judged.trace, bookings: bookings, observed: judged.observed,
      argumentBytes: arrival.call.arguments.byteCount,
      equalRan: questions.lastRun(of: judged.digest))
  }

  /// A decision with what is kept of the arguments beside it.
  func entry(_ decided: consuming CallDecided, _ kept: JSONObject) -> LedgerEntry {
    LedgerEntry(.callDecided(decided), values: ["arguments": .object(kept)])
  }

  /// What is kept of a server's arguments: as its configuration says, without secrets.
  func kept(_ arguments: JSONObject, of server: GuardedServer?) -> JSONObject {
    masking.kept(masking.mask(arguments).arguments, server?.configuration.arguments ?? .keys)
  }

  /// Refuses a call by itself; equal refusals in a flood share a record.
  func refuse(_ arrival: Arrival, _ refusal: Refusal, _ judged: Judged) {
    let decided = record(arrival, judged, takeID(), .deny, refusal: refusal)
    if case .folded(let id) = refusals.take(decided, at: arrival.at) {
      return arrival.answer(.refused(id, refusal))
    }
    journal.stage(entry(decided, arrival.kept)) { error in
      arrival.answer(error.map { .unrecorded($0.description) } ?? .refused(decided.call, refusal))
    }
  }
}

extension Judgement {
  /// What in the call made the first rule apply that asks.
  fileprivate var because: String? {
    if case .hold(let demand) = verdict { demand.reasons.first?.because } else { nil }
  }
}
