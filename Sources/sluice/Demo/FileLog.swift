import Glibc
import Logging
import Synchronization

/// A log that goes to a file, so that it never runs across the console.
struct FileLog: LogHandler {
  var logLevel = Logger.Level.info
  var metadata = Logger.Metadata()
  private let file: LogFile

  init(file: LogFile) {
    self.file = file
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    let details = all.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    file.append("\(event.level) \(event.message)\(details)\n")
  }
}

/// A file that lines are added to, from any thread.
final class LogFile: Sendable {
  let path: String
  private let descriptor: Mutex<Int32>

  /// - Throws: ``CommandFailure`` if the file can't be made.
  init(path: String) throws(CommandFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw CommandFailure("the log `\(path)` can't be written: \(String(cString: strerror(errno)))")
    }
    self.path = path
    descriptor = Mutex(file)
  }

  deinit {
    descriptor.withLock { _ = close($0) }
  }

  /// Adds a line. One that the disk doesn't take is lost: there is nowhere else to say so.
  func append(_ line: String) {
    descriptor.withLock { file in
      _ = line.utf8.withContiguousStorageIfAvailable { write(file, $0.baseAddress, $0.count) }
    }
  }
}
