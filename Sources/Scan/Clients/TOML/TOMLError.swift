import MCP

/// Why a TOML text can't be read, and where.
struct TOMLError: Error, Equatable {
  let position: JSONPosition
  /// What is wrong, without the place.
  let reason: String
}
