import Audit
import Crypto
import Feed
import MCP

/// Every grant that is not revoked. A token is compared by its hash alone, and in constant time.
final class GrantBook {
  private(set) var all: [Grant]
  /// How many were ever created: ids are never used twice.
  private var created: Int

  init(_ grants: [Grant], created: Int) {
    all = grants
    self.created = created
  }

  /// The grant that a token opens a server with.
  func grant(for token: String, server: String) -> Grant? {
    let hash = Self.digest(of: token)
    var found: Grant?
    for grant in all where grant.server.hasSameBytes(as: server) && Self.isEqual(grant.tokenHash, hash) {
      found = grant
    }
    return found
  }

  subscript(id: String) -> Grant? { all.first { $0.id.hasSameBytes(as: id) } }

  func isKnown(_ id: String) -> Bool { self[id] != nil }

  func isSuspended(_ id: String) -> Bool { self[id]?.suspended ?? true }

  /// Why there can be no grant of that name, and what to do; none if there can. Two of one name could not be told
  /// apart on any screen; that of a revoked one is free again.
  func obstacle(toLabel label: String, server: String) -> String? {
    let named = all.first { $0.server.hasSameBytes(as: server) && $0.label.hasSameBytes(as: label) }
    return named.map { grant in
      "`\(label)` has a grant for `\(server)` already, \(grant.id): "
        + "take another label, or end that one first (`sluice grant revoke \(grant.id)`)"
    }
  }

  /// The id that the next grant gets.
  var nextID: String { "g\(created + 1)" }

  func noteUse(of id: String, at now: Int64) {
    guard let index = all.firstIndex(where: { $0.id.hasSameBytes(as: id) }) else { return }
    all[index].lastUsedAt = now
  }

  /// Takes a change that is recorded.
  func apply(_ change: GrantChanged, at now: Int64) {
    let index = all.firstIndex { $0.id.hasSameBytes(as: change.grant) }
    switch (change.change, index) {
    case (.created, nil):
      created += 1
      all.append(
        Grant(
          id: change.grant, server: change.server, label: change.label, tokenHash: change.hash, suspended: false,
          createdAt: now))
    case (.rotated, let index?): all[index].tokenHash = change.hash
    case (.suspended, let index?): all[index].suspended = true
    case (.resumed, let index?): all[index].suspended = false
    case (.revoked, let index?): all.remove(at: index)
    default: break
    }
  }

  static func hash(of token: String) -> [UInt8] { digest(of: token).bytes }

  /// Looks at every byte, whether they are equal or not, so that the time tells nothing.
  private static func isEqual(_ stored: [UInt8], _ hash: SHA256Digest) -> Bool {
    hash.withUnsafeBytes { hash in
      guard hash.count == stored.count else { return false }
      var difference: UInt8 = 0
      for place in stored.indices { difference |= stored[place] ^ hash[place] }
      return difference == 0
    }
  }

  private static func digest(of token: String) -> SHA256Digest {
    token.withBytes { bytes in
      var hash = SHA256()
      hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
      return hash.finalize()
    }
  }
}

extension GrantChanged {
  fileprivate var hash: [UInt8] { tokenHash.flatMap(Hexadecimal.bytes(of:)) ?? [] }
}
