import ArgumentParser
import Audit
import Feed
import Gateway
import Glibc
import Terminal

/// Where grants are kept: by the gateway that holds the state directory, or, if none does, in its ledger.
enum GrantRegister {
  case live(OperatorLine)
  case stored(StoredGrants)

  /// Takes the state directory's lock if it is free; else a gateway runs, and must answer.
  ///
  /// - Throws: an exit code, after a sentence on standard error.
  static func open(_ configuration: GatewayConfiguration) throws -> GrantRegister {
    do throws(LedgerError) {
      return .stored(try StoredGrants(state: configuration.state) { Int64(time(nil)) * 1000 })
    } catch {
      guard case .locked = error.kind else { throw StandardError.fail(CommandFailure(error.sentence)) }
    }
    do throws(OperatorLineError) {
      return .live(try OperatorLine(socket: configuration.socket, client: "sluice \(Version.current)"))
    } catch {
      throw StandardError.fail(
        CommandFailure(
          "a gateway uses `\(configuration.state)`, but its socket `\(configuration.socket)` is silent: \(error)"))
    }
  }

  /// Makes a grant.
  func create(server: String, label: String) throws -> NewGrant {
    try told { () throws(CommandFailure) in
      switch self {
      case .live(let line): return try line.asked(CreateGrant(server: server, label: label))
      case .stored(let grants):
        if let obstacle = grants.obstacle(toLabel: label, server: server) {
          throw CommandFailure(obstacle, exitCode: .nothing)
        }
        return try recorded { () throws(LedgerError) in
          try grants.create(server: server, label: label, by: Self.person)
        }
      }
    }
  }

  /// Every grant that is not revoked.
  func list() throws -> [GrantState] {
    try told { () throws(CommandFailure) in
      switch self {
      case .live(let line): try line.asked(ListGrants()).grants
      case .stored(let grants): grants.all
      }
    }
  }

  /// Ends a grant.
  func revoke(_ grant: String) throws {
    try told { () throws(CommandFailure) in
      switch self {
      case .live(let line): _ = try line.asked(RevokeGrant(grant: grant))
      case .stored(let grants):
        let isKnown = try recorded { () throws(LedgerError) in try grants.revoke(grant, by: Self.person) }
        guard isKnown else { throw CommandFailure("there is no grant `\(grant)`", exitCode: .nothing) }
      }
    }
  }

  /// Who acts when no socket says so.
  static var person: Operator {
    let uid = geteuid()
    return Operator(uid: uid, name: getpwuid(uid).map { String(cString: $0.pointee.pw_name) } ?? String(uid))
  }

  private func told<Value>(_ work: () throws(CommandFailure) -> Value) throws -> Value {
    do throws(CommandFailure) {
      return try work()
    } catch {
      throw StandardError.fail(error)
    }
  }

  private func recorded<Value>(_ work: () throws(LedgerError) -> Value) throws(CommandFailure) -> Value {
    do throws(LedgerError) {
      return try work()
    } catch {
      throw CommandFailure(error.sentence)
    }
  }
}
