import Feed
import MCP

/// The open sessions, by their secret, and the lines that belong to grants.
struct SessionTable {
  /// How many sessions one grant may have, with those that are about to open: clients that never say goodbye leave them
  /// behind, and each may have a child process behind it.
  static let mostOfGrant = 100

  private var sessions: [String: Session] = [:]
  private var lines: [LinePlace: AgentLine] = [:]
  /// How many were ever opened: names are never used twice.
  private var opened: Int

  private struct LinePlace: Hashable {
    var server: String
    var owner: LinkOwner
  }

  init(opened: Int) {
    self.opened = opened
  }

  /// The session of a secret, if it belongs to this grant and server; used by another it is as unknown as none.
  func session(_ secret: String, grant: String, server: String) -> Session? {
    guard let session = sessions[secret], session.grant.id == grant, session.line.server.name == server else {
      return nil
    }
    return session
  }

  var all: [Session] { sessions.values.sorted { $0.openedAt < $1.openedAt } }

  /// The name that the next session gets.
  mutating func nextName() -> String {
    opened += 1
    return "s\(opened)"
  }

  mutating func open(_ session: Session) { sessions[session.secret] = session }

  /// Takes a session away. A line that nobody else uses ends with it.
  mutating func close(_ session: Session) {
    sessions[session.secret] = nil
    if case .session = session.line.owner { session.line.link.close() }
  }

  /// Whether a grant may have one more session, beside those that are about to open.
  func hasRoom(for grant: String, beside pending: Int) -> Bool {
    sessions.values.count { $0.grant.id == grant } + pending < Self.mostOfGrant
  }

  /// The session of a grant that nobody used for the longest time, rather one that is not at work; none if it has none.
  func leastUsed(of grant: String) -> Session? {
    let own = sessions.values.filter { $0.grant.id == grant }
    return (own.filter { !$0.isBusy }.nonEmpty ?? own).min { $0.lastUsedAt < $1.lastUsedAt }
  }

  /// Sessions that were idle for too long.
  func idle(at now: Int64) -> [Session] { sessions.values.filter { $0.isOver(at: now) } }

  /// The one line of a grant to a server.
  mutating func line(of grant: String, server: String, orMake make: () -> AgentLine) -> AgentLine {
    let place = LinePlace(server: server, owner: .grant(grant))
    if let line = lines[place] { return line }
    let line = make()
    lines[place] = line
    return line
  }

  /// The line of a grant ends with it.
  mutating func closeLines(of grant: String) {
    for (place, line) in lines where place.owner == .grant(grant) {
      lines[place] = nil
      line.link.close()
    }
  }

  /// Everything ends.
  mutating func closeAll() {
    for session in all { close(session) }
    for line in lines.values { line.link.close() }
    lines = [:]
  }
}

extension Array {
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
