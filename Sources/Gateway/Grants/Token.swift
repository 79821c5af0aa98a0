import MCP

/// The secret of a grant: shown once, when it is made.
enum Token {
  /// How many random bytes are in one.
  static let length = 32

  /// Writes random bytes as a token.
  static func text(of bytes: [UInt8]) -> String { "slc_" + Base64URL.encode(bytes) }
}
