/// The archives that hold the records before a ledger's own, as far as they can be found.
struct ArchiveSeries {
  /// Oldest first.
  let files: [ArchiveFile]
  /// What none of them holds, oldest first.
  let missing: [ClosedRange<Int>]

  /// - Parameters:
  ///   - origin: the last record that is in an archive; 0 if none is.
  ///   - places: the directories where archives may lie.
  init(through origin: Int, in places: [String]) {
    let found = ArchiveFile.all(in: places)
    var files: [ArchiveFile] = []
    var missing: [ClosedRange<Int>] = []
    var needed = origin
    while needed > 0 {
      if let file = found.first(where: { $0.name.records.contains(needed) }) {
        files.append(file)
        needed = file.name.records.lowerBound - 1
      } else {
        let older = found.map(\.name.records.upperBound).filter { $0 < needed }.max() ?? 0
        missing.append(older + 1...needed)
        needed = older
      }
    }
    self.files = files.reversed()
    self.missing = missing.reversed()
  }
}
