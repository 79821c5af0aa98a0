import Audit
import Feed
import MCP
import Policy

/// What operators ask of the live system and have done by it. Every change is recorded before it counts.
final class Desk {
  let surroundings: Surroundings
  let journal: Journal
  let grantBook: GrantBook
  let gate: Gate
  let switchboard: Switchboard
  /// In the order of the configuration.
  let guarded: [GuardedServer]
  /// Shared with whoever folds the events into it.
  let chronicle: Chronicle
  let housekeeping: Housekeeping
  private var nextOverride: Int

  init(
    surroundings: Surroundings, journal: Journal, grants: GrantBook, gate: Gate, switchboard: Switchboard,
    servers: [GuardedServer], chronicle: Chronicle, housekeeping: Housekeeping, nextOverride: Int
  ) {
    self.surroundings = surroundings
    self.journal = journal
    grantBook = grants
    self.gate = gate
    self.switchboard = switchboard
    guarded = servers
    self.chronicle = chronicle
    self.housekeeping = housekeeping
    self.nextOverride = nextOverride
  }

  func takeOverrideID() -> Int {
    defer { nextOverride += 1 }
    return nextOverride
  }

  /// The newest event's place, with all that was staged before.
  var seq: Int {
    journal.flush()
    return chronicle.seq
  }

  func server(_ name: String) throws(FeedFailure) -> GuardedServer {
    guard let server = guarded.first(where: { $0.name.hasSameBytes(as: name) }) else {
      throw FeedFailure(code: FeedFailure.notFound, message: "there is no server `\(name)` in the configuration")
    }
    return server
  }

  func grant(_ id: String) throws(FeedFailure) -> Grant {
    guard let grant = grantBook[id] else {
      throw FeedFailure(code: FeedFailure.notFound, message: "there is no grant `\(id)`")
    }
    return grant
  }

  /// Records a change, or says why it can't be made.
  func commit(_ bodies: [Event.Body]) throws(FeedFailure) {
    do throws(LedgerError) {
      try journal.commit(bodies.map { LedgerEntry($0) })
    } catch {
      throw FeedFailure(code: FeedFailure.gatewayFailed, message: error.description)
    }
  }
}
