import Text

/// What the scanners found in one text: each kind once, with its first place and how often it occurs.
struct Findings {
  struct Finding: Equatable {
    let kind: SignalKind
    let first: Range<Int>
    var count: Int
  }

  private(set) var all: [Finding] = []

  /// Counts a find. The range is what a person is shown of it, in bytes of the text.
  mutating func add(_ kind: SignalKind, _ range: Range<Int>) {
    if let place = all.firstIndex(where: { $0.kind == kind }) {
      all[place].count += 1
    } else {
      all.append(Finding(kind: kind, first: range, count: 1))
    }
  }

  /// Whether a kind was found.
  func has(_ kind: SignalKind) -> Bool { all.contains { $0.kind == kind } }

  /// Takes back what a worse find has made needless.
  mutating func remove(_ kind: SignalKind) { all.removeAll { $0.kind == kind } }
}
