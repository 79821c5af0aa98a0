import Policy
import Scan
import Terminal

/// Puts a starting policy into a file that was not there before, or may be replaced.
struct PolicyWriter {
  private let path: String
  private let replaces: Bool

  /// - Throws: ``CommandFailure`` if something lies there already: before a server is started for nothing.
  init(path: String, replaces: Bool) throws(CommandFailure) {
    guard replaces || !FileSystem.exists(path) else { throw Self.exists(path) }
    self.path = path
    self.replaces = replaces
  }

  /// Writes the policy for a server's tools.
  ///
  /// - Throws: ``CommandFailure`` if it would be none, or can't be written.
  func write(_ report: ServerReport) throws(CommandFailure) {
    let bytes = Array(StartingPolicy(for: report).text.utf8)
    // A warning, as of a name with a star in it, stands against nothing: the document means what it says.
    if let problem = PolicyDocument.read(bytes, file: path).errors.first {
      throw CommandFailure("no policy was written, because it would not be read: \(problem)")
    }
    do throws(FileSystem.Problem) {
      try FileSystem.write(bytes, to: path, replacing: replaces)
    } catch {
      throw error.isExisting ? Self.exists(path) : CommandFailure("`\(path)` can't be written: \(error.description)")
    }
    var output = StandardError()
    print("wrote `\(path)`: read every line of it before you rely on it", to: &output)
  }

  private static func exists(_ path: String) -> CommandFailure {
    CommandFailure("`\(path)` is there already; name another file, or replace it with --force")
  }
}
