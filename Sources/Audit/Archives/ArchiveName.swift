/// How the file of an archive is called: `archive-FIRST-LAST.sqlite`, by the places of its records.
struct ArchiveName: Equatable {
  let records: ClosedRange<Int>

  init(_ records: ClosedRange<Int>) {
    self.records = records
  }

  /// Nil for any other file.
  init?(_ file: String) {
    guard file.hasPrefix("archive-"), file.hasSuffix(".sqlite") else { return nil }
    let places = file.dropFirst(8).dropLast(7).split(separator: "-", omittingEmptySubsequences: false)
    guard places.count == 2, let first = Int(places[0]), let last = Int(places[1]), 1 <= first, first <= last,
      LedgerNumber.holds(last)
    else { return nil }
    self.init(first...last)
  }

  var text: String { "archive-\(records.lowerBound)-\(records.upperBound).sqlite" }
}
