import Audit
import Feed
import Gateway
import Glibc
import Terminal

/// Who holds the ledger: a gateway that runs, or this command.
enum LedgerHolder {
  case live(OperatorLine)
  case stored(Ledger, archives: [String])

  /// Takes the state directory's lock if it is free; else a gateway runs, and must answer.
  static func open(_ configuration: GatewayConfiguration) throws(CommandFailure) -> LedgerHolder {
    do throws(LedgerError) {
      let archives = configuration.retention.archive.map { [$0] } ?? []
      return .stored(try Ledger.open(directory: configuration.state), archives: archives)
    } catch {
      guard case .locked = error.kind else { throw CommandFailure(error.sentence) }
    }
    do throws(OperatorLineError) {
      return .live(try OperatorLine(socket: configuration.socket, client: "sluice \(Version.current)"))
    } catch {
      throw CommandFailure(
        "a gateway uses `\(configuration.state)`, but its socket `\(configuration.socket)` is silent: \(error)")
    }
  }

  /// Deletes values, recorded under who asks for it.
  func forget(_ command: ForgetValues) throws(CommandFailure) -> Forgotten {
    switch self {
    case .live(let line): return try line.asked(command)
    case .stored(let ledger, let archives):
      do throws(LedgerError) {
        let through = try ledger.lastRecord(before: command.before, archives: archives)
        var count = 0
        if through > 0 {
          let order = ValuesForgetting(
            through: through, server: command.server, by: GrantRegister.person.name,
            reason: Masking(key: ledger.key).masked(command.reason))
          count = try ledger.forget(order, archives: archives, at: TimeText.now)
        }
        let forgotten = Forgotten(seq: ledger.head.seq, values: count)
        try ledger.close()
        return forgotten
      } catch {
        throw CommandFailure(error.sentence)
      }
    }
  }
}
