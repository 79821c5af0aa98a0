#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Room on the disk that is kept for what must still be recorded when the disk is full: a file full of zeros, which
/// is deleted then and made again once there is room.
struct DiskReserve {
  private let path: String
  private let size: Int
  /// Whether the room is there.
  private(set) var isWhole: Bool

  /// Enough for some hundred records, each of which may take several pages of the write-ahead log.
  static let standardSize = 8 << 20

  /// Finds the reserve of an earlier process, or makes one. A disk that has no room for it is found out by the first
  /// append.
  init(path: String, size: Int = standardSize) {
    self.path = path
    self.size = size
    var status = stat()
    isWhole = stat(path, &status) == 0 && Int(status.st_size) == size
    _ = restore()
  }

  /// Gives the room free. False if it was already.
  mutating func release() -> Bool {
    guard isWhole else { return false }
    isWhole = false
    return unlink(path) == 0
  }

  /// Makes the reserve again if it was released. False if there is no room; then nothing is written, so that asking costs
  /// little however often, and takes no room from others.
  mutating func restore() -> Bool {
    if isWhole { return true }
    guard hasRoom else { return false }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    isWhole = fill(file)
    close(file)
    if !isWhole { unlink(path) }
    return isWhole
  }

  /// Whether the file system says that the reserve fits; it may be wrong, as where there are quotas.
  private var hasRoom: Bool {
    var system = statvfs()
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    guard statvfs(folder, &system) == 0 else { return false }
    return Int(system.f_bavail) * Int(system.f_frsize) >= size
  }

  /// Writes rather than asks for room: a hole would be no reserve.
  private func fill(_ file: Int32) -> Bool {
    let zeros = [UInt8](repeating: 0, count: 1 << 16)
    var left = size
    while left > 0 {
      let written = write(file, zeros, min(left, zeros.count))
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return false }
      left -= written
    }
    return true
  }
}
