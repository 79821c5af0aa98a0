import Crypto
import MCP

/// What a person's yes is bound to: one grant, one server as configured, one tool as pinned, the rules that can touch
/// it, and the params of one call.
struct CallDigest: Hashable, Sendable {
  /// 32 bytes.
  let bytes: [UInt8]

  /// As `decide` names it.
  var hex: String { Hexadecimal.text(of: bytes) }

  /// Digests the parts of a call. Every part bears its length, so that no two calls run together into the same bytes.
  init(_ parts: CallParts) {
    var hash = SHA256()
    hash.update(part: Array("sluice call 1".utf8))
    hash.update(part: Array(parts.grant.utf8))
    hash.update(part: Array(parts.server.utf8))
    hash.update(part: parts.configuration)
    hash.update(part: Array(parts.tool.utf8))
    hash.update(part: parts.definition)
    hash.update(part: parts.rules)
    hash.update(part: parts.params)
    bytes = Array(hash.finalize())
  }
}

/// The parts that a call's digest is made of.
struct CallParts: Equatable {
  /// The grant's id.
  var grant: String
  var server: String
  /// Hash of the server's configuration.
  var configuration: [UInt8]
  var tool: String
  /// Hash of the tool's pinned definition; empty if none is pinned.
  var definition: [UInt8]
  /// Hash of the parsed rules that can touch the tool.
  var rules: [UInt8]
  /// Hash of the canonical params, see ``MCP/ToolCall/digestParams``.
  var params: [UInt8]
}

extension SHA256 {
  /// Feeds a part after its length, eight bytes, most significant first.
  fileprivate mutating func update(part: [UInt8]) {
    let length = UInt64(part.count)
    update(data: (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * $0)) })
    update(data: part)
  }
}
