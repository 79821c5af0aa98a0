import Feed
import GRDB

/// An archive that lies in a directory.
struct ArchiveFile {
  let name: ArchiveName
  let path: String

  /// The archives in some directories; longer ones first.
  static func all(in places: [String]) -> [ArchiveFile] {
    var looked: Set<String> = []
    return places.filter { looked.insert($0).inserted }
      .flatMap { place in
        DirectoryListing.names(in: place).compactMap { file in
          ArchiveName(file).map { ArchiveFile(name: $0, path: "\(place)/\(file)") }
        }
      }
      .sorted { $0.name.records.count > $1.name.records.count }
  }

  /// Deletes the values that an order names; answers how many there were.
  func deleteValues(_ order: ValuesForgetting) throws(LedgerError) -> Int {
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.read { try Schema.checkObjects(of: $0, path: path) }
      var deletion = ValueDeletion(order)
      while try queue.writeWithoutTransaction({ try deletion.step(in: $0) }) {}
      try queue.close()
      return deletion.count
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}
