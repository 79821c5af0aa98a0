#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension StateDirectory {
  private static let spoolPrefix = "spool-"

  /// The file of the spool that begins with a record.
  func spool(first seq: Int) -> String { "\(path)/\(Self.spoolPrefix)\(seq)" }

  /// The first records of the spool's files, in order.
  func spooled() throws(LedgerError) -> [Int] {
    guard let listing = opendir(path) else { throw .last("list", path) }
    defer { closedir(listing) }
    var places: [Int] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(Self.spoolPrefix), let seq = Int(name.dropFirst(Self.spoolPrefix.count)),
        LedgerNumber.holds(seq)
      else { continue }
      places.append(seq)
    }
    return places.sorted()
  }
}
