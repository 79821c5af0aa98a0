import CRE2
import MCP

/// A regular expression of RE2, compiled once: it takes linear time, whatever the text.
///
/// Searching is safe from several threads at once, which is what makes this `Sendable`.
public final class Pattern: @unchecked Sendable {
  /// The expression as it stands in the document.
  public let source: String
  private let compiled: OpaquePointer

  /// The memory, in bytes, that a pattern and its searches may take.
  static let memory: Int64 = 8 << 20

  /// Compiles an expression.
  ///
  /// - Throws: ``PatternError`` if RE2 does not accept it, or if it is too large to be searched for within `memory`.
  public convenience init(_ source: String) throws(PatternError) {
    try self.init(source, memory: Self.memory)
    guard search("") != nil else { throw PatternError(reason: "it needs more memory than a pattern may take") }
  }

  init(_ source: String, memory: Int64) throws(PatternError) {
    var source = source
    var reason = [CChar](repeating: 0, count: 200)
    let compiled = source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { CRE2Compile($0.baseAddress, $0.count, memory, &reason, reason.count) }
    }
    guard let compiled else {
      throw PatternError(
        reason: String(decoding: reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
    self.source = source
    self.compiled = compiled
  }

  deinit {
    CRE2Free(compiled)
  }

  /// Whether the expression matches anywhere in the text; nil if the memory bound was reached before that was known.
  func search(_ text: String) -> Bool? {
    let result = text.withBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { CRE2Search(compiled, $0.baseAddress, $0.count) }
    }
    switch result {
    case CRE2ResultMatch: return true
    case CRE2ResultNoMatch: return false
    default: return nil
    }
  }
}

/// Why an expression is no pattern, in RE2's words.
public struct PatternError: Error, Sendable, Hashable {
  /// RE2's words: `missing ): (a`.
  public let reason: String
}
