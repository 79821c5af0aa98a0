import Foundation
import MCP

/// The files beside these tests.
enum Vectors {
  private static var directory: URL {
    Bundle.module.bundleURL.appending(path: "Vectors", directoryHint: .isDirectory)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: directory.appending(path: path)))
  }

  /// The names of the JSON texts that start with `prefix`, without their extension.
  static func jsonTexts(_ prefix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory.appending(path: "JSON").path)
      .filter { $0.hasPrefix(prefix) }.map { String($0.dropLast(".json".count)) }.sorted()
  }

  /// The lines of a file of tab-separated values.
  static func table(_ path: String) throws -> [[String]] {
    String(decoding: try bytes(path), as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The objects of a file of JSON lines.
  static func lines(_ path: String) throws -> [JSON] {
    try bytes(path).split(separator: UInt8(ascii: "\n")).map { try JSON(parsing: Array($0)) }
  }
}
