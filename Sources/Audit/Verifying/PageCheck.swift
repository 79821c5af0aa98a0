import Dispatch
import GRDB
import Synchronization

/// SQLite's own check of a file's pages, on a thread of its own: it takes as long as that of the chain.
final class PageCheck: Sendable {
  private let result = Mutex<String?>(nil)
  private let done = DispatchGroup()

  /// Begins.
  init(path: String) {
    DispatchQueue.global(qos: .userInitiated).async(group: done) { [self] in
      let fault = Self.check(path)
      result.withLock { $0 = fault }
    }
  }

  /// Waits for the end; none if the pages fit together.
  var fault: String? {
    done.wait()
    return result.withLock { $0 }
  }

  private static func check(_ path: String) -> String? {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(2)
      let answer = try DatabaseQueue(path: path, configuration: configuration).read { database in
        try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") ?? ""
      }
      // SQLite puts a heading above its finding.
      return answer == "ok" ? nil : String(answer.split(separator: "\n").last ?? "")
    } catch let error as DatabaseError {
      return error.message ?? "its pages can't be read"
    } catch {
      return "\(error)"
    }
  }
}
