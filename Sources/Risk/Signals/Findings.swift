/// What the scanners found in one text: each kind once, with its first place and how often it occurs.
struct Findings {
  struct Finding: Equatable {
    let kind: SignalKind
    let first: Range<Int>
    var count: Int
  }

  private(set) var all: [Finding] = []

  /// Counts a find. The range is what a person is shown of it, in bytes of the text.
  mutating func add(_ kind: SignalKind, _ range: Range<Int>, times count: Int = 1) {
    for place in all.indices where all[place].kind.number == kind.number {
      return all[place].count += count
    }
    if all.isEmpty { all.reserveCapacity(4) }
    all.append(Finding(kind: kind, first: range, count: count))
  }

  /// Whether a kind was found.
  func has(_ kind: SignalKind) -> Bool { all.contains { $0.kind == kind } }
}
