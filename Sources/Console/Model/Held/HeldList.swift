import Feed

/// The open questions in order of arrival, oldest first, and the ghosts of those that just ended.
struct HeldList: Sendable, Equatable {
  private(set) var entries: [HeldEntry] = []
  /// The selected call; a new one never changes it.
  private(set) var selected: CallID?
  /// Up to this event the gateway's own list speaks, not the events.
  var knownSeq = 0

  /// How long an ended call stays to be read.
  static let ghostMilliseconds: Int64 = 2_000

  var isEmpty: Bool { entries.isEmpty }
  var open: [HeldEntry] { entries.filter(\.isOpen) }
  var openCount: Int { entries.reduce(0) { $0 + ($1.isOpen ? 1 : 0) } }
  var selectedEntry: HeldEntry? { selected.flatMap { self[$0] } }

  subscript(id: CallID) -> HeldEntry? {
    get { index(of: id).map { entries[$0] } }
    set {
      guard let newValue, let index = index(of: id) else { return }
      entries[index] = newValue
    }
  }

  func index(of id: CallID) -> Int? { entries.firstIndex { $0.id == id } }

  /// Takes the gateway's whole list. What was known of a call and still holds stays known. Answers the calls that wait
  /// no more: how they ended is still to be told.
  mutating func replace(with calls: [HeldCall], seq: Int) -> [HeldEntry] {
    let before = entries
    entries = calls.filter { !$0.unspent }.sorted { ($0.ts, $0.decided.call) < ($1.ts, $1.decided.call) }.map { call in
      var entry = HeldEntry(call, isComplete: call.cut != true)
      entry.hour = before.first { $0.id == entry.id }?.hour
      return entry
    }
    knownSeq = seq
    if selected.flatMap(index(of:)) == nil { selected = entries.first?.id }
    return before.filter { $0.isOpen && index(of: $0.id) == nil }
  }

  /// A new question goes below the others.
  mutating func add(_ entry: HeldEntry) {
    guard index(of: entry.id) == nil else { return }
    entries.append(entry)
    if selected == nil { selected = entry.id }
  }

  mutating func select(_ id: CallID) {
    if index(of: id) != nil { selected = id }
  }

  /// Moves by rows; stays inside.
  mutating func move(by distance: Int) {
    guard !entries.isEmpty else { return }
    let here = selected.flatMap(index(of:)) ?? 0
    selected = entries[min(max(0, here + distance), entries.count - 1)].id
  }

  /// Lets ghosts go that were there to be read; answers whether the selection had to move for it.
  mutating func sweep(endedBefore moment: Int64) -> Bool {
    let isGone = { (entry: HeldEntry) in entry.ending.map { $0.at <= moment } ?? false }
    guard entries.contains(where: isGone) else { return false }
    let here = selected.flatMap(index(of:)) ?? 0
    let next = entries[min(here, entries.count)...].first { !isGone($0) } ?? entries[..<here].last { !isGone($0) }
    entries.removeAll(where: isGone)
    guard next?.id != selected else { return false }
    selected = next?.id
    return true
  }

  /// What was asked over a connection that is gone must be asked again.
  mutating func forgetAsking() {
    for index in entries.indices { entries[index].askedAt = nil }
  }

  mutating func clearSending() {
    for index in entries.indices { entries[index].sending = nil }
  }
}
