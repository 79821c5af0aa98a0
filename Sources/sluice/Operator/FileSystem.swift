import Glibc

/// What lies where.
enum FileSystem {
  /// Whether anything lies at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
