/// One subscriber's place in the stream of events: out of the ledger until it has caught up, then live, with no gap and
/// no double. Until it has taken in what it caught up with, the ledger keeps for it what comes meanwhile; a gap is told
/// only to who was live and fell behind. Pure: it is told what was published, read and written, and says what to send
/// and what to read next.
struct Subscription {
  /// What the shell does next.
  enum Action: Equatable {
    /// Send these lines; they end with this event.
    case send([[UInt8]])
    /// Read the events after this one from the ledger and hand them to ``read(_:)``.
    case read(after: Int)
    /// Tell the subscriber that it was too slow for these.
    case gap(from: Int, to: Int)
  }

  private enum Phase {
    case replaying(reading: Bool)
    /// Fresh = nothing was told live since it caught up.
    case live(fresh: Bool)
    case gapped(from: Int)
  }

  private var phase = Phase.replaying(reading: true)
  /// The last event that was sent, or that the subscriber already had.
  private var sent: Int
  /// The newest event that was published.
  private var newest: Int

  /// Begins after `since`; the first action is to read from there.
  init(since: Int, newest: Int) {
    sent = since
    self.newest = newest
  }

  /// How to begin.
  var first: Action { .read(after: sent) }

  /// Live events, in order, each with its place.
  mutating func published(_ events: [(seq: Int, line: [UInt8])], writable: Bool) -> [Action] {
    guard let last = events.last else { return [] }
    newest = last.seq
    guard case .live(let isFresh) = phase else { return [] }
    let unsent = events.filter { $0.seq > sent }
    guard let first = unsent.first else { return [] }
    guard writable else {
      phase = isFresh ? .replaying(reading: false) : .gapped(from: first.seq)
      return []
    }
    phase = .live(fresh: false)
    sent = last.seq
    return [.send(unsent.map(\.line))]
  }

  /// A page out of the ledger; empty = there is no more.
  mutating func read(_ page: [(seq: Int, line: [UInt8])], writable: Bool) -> [Action] {
    guard case .replaying = phase else { return [] }
    sent = page.last?.seq ?? sent
    var actions: [Action] = page.isEmpty ? [] : [.send(page.map(\.line))]
    if !writable {
      phase = .replaying(reading: false)
    } else if sent >= newest {
      phase = .live(fresh: true)
    } else {
      phase = .replaying(reading: true)
      actions.append(.read(after: sent))
    }
    return actions
  }

  /// The subscriber has read what lay in its queue.
  mutating func becameWritable() -> [Action] {
    switch phase {
    case .live, .replaying(reading: true): return []
    case .replaying(reading: false):
      phase = .replaying(reading: true)
      return [.read(after: sent)]
    case .gapped(let from):
      phase = .live(fresh: false)
      sent = newest
      return [.gap(from: from, to: newest)]
    }
  }
}
