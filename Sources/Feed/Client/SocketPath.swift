/// Where a gateway's event socket lies.
public enum SocketPath {
  /// The longest path that a socket can have on every system, bytes.
  public static let limit = 103

  /// The places where a gateway puts its socket, the likeliest first: below `$XDG_RUNTIME_DIR`, else where its state
  /// lies, `$XDG_STATE_HOME` or `~/.local/state`. Relative paths there are ignored, as the XDG base directory
  /// specification says.
  public static func places(_ environment: (String) -> String?) -> [String] {
    func absolute(_ name: String) -> String? { environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let state = absolute("XDG_STATE_HOME") ?? absolute("HOME").map { "\($0)/.local/state" }
    return [absolute("XDG_RUNTIME_DIR"), state].compactMap { $0 }.map { "\($0)/sluice/gateway.sock" }
  }

  /// The socket that was named, else the first place where there is one.
  ///
  /// - Throws: ``FeedError`` naming each place that was looked at.
  public static func find(
    named path: String?, _ environment: (String) -> String?, exists: (String) -> Bool
  ) throws(FeedError) -> String {
    if let path {
      guard path.utf8.count <= limit else {
        throw FeedError("the socket's path has \(path.utf8.count) bytes, and may have \(limit): `\(path)`")
      }
      guard exists(path) else { throw FeedError("there is no socket at `\(path)`; is the gateway running?") }
      return path
    }
    let places = places(environment)
    if let found = places.first(where: exists) { return found }
    guard !places.isEmpty else {
      throw FeedError(
        "none of XDG_RUNTIME_DIR, XDG_STATE_HOME and HOME is set to an absolute path; name the gateway's socket with --socket PATH"
      )
    }
    throw FeedError(
      "no gateway found; looked at \(places.map { "`\($0)`" }.joined(separator: " and ")). "
        + "Start one with `sluice gateway`, or name its socket with --socket PATH")
  }
}
