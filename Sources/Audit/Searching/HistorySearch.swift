import Feed
import GRDB

/// A search from the newest call back, through one file of a chain or several.
struct HistorySearch {
  /// A call that was decided in one file and went on in another, whole.
  struct Straddler {
    /// Where it was decided.
    let place: Int
    let row: CallRow
    /// About how many bytes it takes to tell.
    let size: Int
  }

  private var bounds: SearchBounds
  private var found: [CallRow] = []
  /// Calls from here on were looked at.
  private(set) var place: Int
  /// Whether there was nothing more to find in the file that was gone through last.
  private var isExhausted = false

  /// How many calls are read at once.
  private static let page = 200

  /// - Parameter place: only what is before it is looked at; none = all.
  init(before place: Int?, _ bounds: SearchBounds) {
    self.place = place ?? .max
    self.bounds = bounds
  }

  /// Whether enough was found, or looked at.
  var isOver: Bool { bounds.areReached }

  var answer: PastCalls {
    PastCalls(calls: found.sorted { $0.decided.call < $1.decided.call }, before: isExhausted ? nil : place)
  }

  /// Leaves a file behind: only what is before this place is still to be looked at.
  mutating func pass(to place: Int) { self.place = min(self.place, place) }

  /// Goes through the calls of a file that a filter lets through.
  ///
  /// - Parameters:
  ///   - now: milliseconds since 1970.
  ///   - straddlers: calls that were decided in the file and ended elsewhere, whatever an index says of them.
  mutating func run(
    _ filter: CallFilter, at now: Int64, in file: LedgerReader, _ database: Database, straddlers: [Straddler] = []
  ) throws {
    try run(
      CallSource(filter, in: database, at: now), CallSieve(filter, in: database, at: now), in: file, database,
      straddlers: straddlers, where: { filter.admits($0, at: now) })
  }

  /// Goes through what a source finds in a file.
  mutating func run(
    _ source: CallSource, _ sieve: CallSieve?, in file: LedgerReader, _ database: Database,
    straddlers: [Straddler] = [], where isWanted: (CallRow) -> Bool
  ) throws {
    isExhausted = false
    let straddling = Set(straddlers.map(\.row.decided.call.rawValue))
    while !isOver {
      let own = try source.candidates(
        database, before: place, limit: min(bounds.lookBack, Self.page), sieve: sieve)
      // As many as own ones are known for.
      let others = straddlers.filter { $0.place < place && $0.place >= own.last?.place ?? 0 }
      guard !own.isEmpty || !others.isEmpty else { return isExhausted = true }
      for step in SearchStep.merge(own, others) where !isOver {
        switch step {
        case .candidate(let candidate):
          let record = candidate.record.flatMap { straddling.contains($0.call) ? nil : $0 }
          let row = try record.flatMap { try file.rows(database, [$0]).first }
          take(row.flatMap { isWanted($0) ? $0 : nil }, size: record?.size ?? 0)
        case .straddler(let call): take(isWanted(call.row) ? call.row : nil, size: call.size)
        }
        place = step.place
      }
    }
  }

  private mutating func take(_ row: CallRow?, size: Int) {
    bounds.looked(found: row == nil ? 0 : 1, bytes: row == nil ? 0 : size)
    if let row { found.append(row) }
  }
}

/// What a search looks at next.
private enum SearchStep {
  case candidate(CallSource.Candidate)
  case straddler(HistorySearch.Straddler)

  var place: Int {
    switch self {
    case .candidate(let candidate): candidate.place
    case .straddler(let call): call.place
    }
  }

  /// Both, newest first.
  static func merge(_ candidates: [CallSource.Candidate], _ straddlers: [HistorySearch.Straddler]) -> [SearchStep] {
    let own = candidates.map(SearchStep.candidate)
    return straddlers.isEmpty ? own : (own + straddlers.map(SearchStep.straddler)).sorted { $0.place > $1.place }
  }
}
