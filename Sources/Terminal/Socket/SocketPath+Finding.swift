import Feed
import Glibc

extension SocketPath {
  /// The socket that was named, else the first of the usual places where one lies, by this program's environment.
  ///
  /// What was named may also lie where this user may not look: who connects is told why. A usual place of that kind has
  /// no gateway of theirs.
  ///
  /// - Throws: ``FeedError`` naming each place that was looked at.
  public static func find(named path: String?) throws(FeedError) -> String {
    try find(named: path, Environment.value, exists: path == nil ? exists : mayExist)
  }

  private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func mayExist(_ path: String) -> Bool { exists(path) || (errno != ENOENT && errno != ENOTDIR) }
}
