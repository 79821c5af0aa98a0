import Audit
import MCP

/// What a person's yes is bound to: one grant, one server as configured, one tool as pinned, the rules that can touch
/// it, and the params of one call.
struct CallDigest: Hashable, Sendable {
  /// 32 bytes.
  let bytes: [UInt8]

  /// As `decide` names it.
  var hex: String { Hexadecimal.text(bytes) }

  /// Digests the parts of a call. Every part bears its length, so that no two calls run together into the same bytes.
  ///
  /// - Parameter key: the state directory's. Digests are recorded and shown, and everything in them but a short value that
  ///   was masked or withheld may be known: without a key it could be guessed.
  init(_ parts: CallParts, key: StateKey) {
    var whole: [UInt8] = []
    whole.reserveCapacity(512)
    whole.append(part: "sluice call 2".utf8)
    whole.append(part: parts.grant.utf8)
    whole.append(part: parts.server.utf8)
    whole.append(part: parts.configuration)
    whole.append(part: parts.tool.utf8)
    whole.append(part: parts.definition)
    whole.append(part: parts.rules)
    whole.append(part: parts.params)
    bytes = key.authenticate(whole)
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

extension [UInt8] {
  /// Adds a part after its length, eight bytes, most significant first.
  fileprivate mutating func append(part: some Collection<UInt8>) {
    Swift.withUnsafeBytes(of: UInt64(part.count).bigEndian) { append(contentsOf: $0) }
    append(contentsOf: part)
  }
}
