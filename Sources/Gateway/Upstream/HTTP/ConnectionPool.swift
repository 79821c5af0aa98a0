import NIOCore

/// The connections to one server: which are kept for the next request, and how many there may be.
struct ConnectionPool<Connection: AnyObject> {
  /// How a request gets its connection.
  enum Lease {
    case kept(Connection)
    /// Open a new one; it counts already.
    case open
    /// There are as many as there may be.
    case full
  }

  private let limit: Int
  private let keptLimit: Int
  private let idle: TimeAmount
  private var kept: [(connection: Connection, until: NIODeadline)] = []
  /// All connections, leased, kept or being opened.
  private(set) var count = 0

  /// `idle` is short by intent: many servers close a connection after 5 idle seconds, and a request that is written
  /// while they do is lost without anybody knowing whether it ran.
  init(limit: Int = 1024, keptLimit: Int = 64, idle: TimeAmount = .seconds(4)) {
    self.limit = limit
    self.keptLimit = keptLimit
    self.idle = idle
  }

  var keepsNone: Bool { kept.isEmpty }

  /// The connection used last comes first: it is the least likely to be stale.
  mutating func lease() -> Lease {
    if let last = kept.popLast() { return .kept(last.connection) }
    guard count < limit else { return .full }
    count += 1
    return .open
  }

  /// Takes a connection back for the next request; false if it should be closed instead.
  mutating func giveBack(_ connection: Connection, at now: NIODeadline) -> Bool {
    guard kept.count < keptLimit else { return false }
    kept.append((connection, now + idle))
    return true
  }

  /// A connection is closed, or could not be opened (nil).
  mutating func forget(_ connection: Connection?) {
    count -= 1
    kept.removeAll { $0.connection === connection }
  }

  /// Connections whose time is over, to be closed.
  mutating func takeExpired(at now: NIODeadline) -> [Connection] {
    let end = kept.firstIndex { $0.until > now } ?? kept.endIndex
    defer { kept.removeFirst(end) }
    return kept[..<end].map(\.connection)
  }
}
