import Gateway
import Glibc

/// A file that a command reads whole.
enum InputFile {
  /// - Throws: ``CommandFailure`` that names the file and what stands against reading it.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    do {
      return try WholeFile(path).bytes
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
