import Glibc

/// Notices when a file's content may have changed, however an editor writes it: in place, or by renaming another over
/// it. Pure but for the look at the file.
struct FileStamp: Equatable {
  private var device: UInt64
  private var inode: UInt64
  private var size: Int64
  private var modified: [Int64]

  /// How the file stands now; none if it isn't there.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = [Int64(status.st_mtim.tv_sec), Int64(status.st_mtim.tv_nsec)]
  }
}
