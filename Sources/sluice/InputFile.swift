import Gateway
import Glibc

/// A file that a command reads whole.
enum InputFile {
  /// - Parameter limit: how many bytes it may have; of one that has more, one byte more is read.
  /// - Throws: ``CommandFailure`` that names the file and what stands against reading it.
  static func read(_ path: String, atMost limit: Int = WholeFile.ofDocument) throws(CommandFailure) -> [UInt8] {
    do {
      return try WholeFile(path, atMost: limit, mayBePipe: true).bytes
    } catch {
      throw CommandFailure("`\(path)` can't be read: \(error)")
    }
  }

  /// Where this program was started.
  static var workingDirectory: String {
    guard let directory = getcwd(nil, 0) else { return "/" }
    defer { free(directory) }
    return String(cString: directory)
  }

  /// A path as seen from the working directory, without links being followed.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(workingDirectory)/\(path)"
  }
}
