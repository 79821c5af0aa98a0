import Feed
import MCP

extension Fold {
  /// The grants that are not revoked, in the order of their creation.
  public var grants: [FoldedGrant] { grantOrder.compactMap { grantTable[$0] } }

  /// The overrides in force, in the order in which they were set.
  public func overrides(at now: Int64) -> [RuleOverride] {
    overrideTable.values.filter { $0.until.map { $0 > now } ?? true }.sorted { $0.id < $1.id }
  }

  /// The pinned definitions of a server's tools, in the order in which the tools were first seen.
  public func pins(of server: String) -> [ToolAccepted] {
    pinOrder.compactMap { $0.server.text.hasSameBytes(as: server) ? pinTable[$0] : nil }
  }

  mutating func apply(_ body: GrantChanged, at ts: Int64) {
    let place = ByteString(body.grant)
    switch body.change {
    case .created:
      grantsCreated += 1
      grantOrder.append(place)
      grantTable[place] = FoldedGrant(body, createdAt: ts)
    case .rotated: if let hash = body.tokenHash { grantTable[place]?.tokenHash = hash }
    case .suspended: grantTable[place]?.suspended = true
    case .resumed: grantTable[place]?.suspended = false
    case .revoked:
      grantTable[place] = nil
      grantOrder.removeAll { $0 == place }
    }
  }

  mutating func apply(_ body: RuleChanged) {
    nextOverride = max(nextOverride, body.override.id + 1)
    overrideTable[OverridePlace(body.override)] = body.cleared ? nil : body.override
  }

  mutating func apply(_ body: LockdownChanged, at ts: Int64) {
    lockdown = body.on ? LockdownState(by: body.by, reason: body.reason, since: ts) : nil
  }

  /// Accepting that a tool is gone, which has no hash, takes its pin away.
  mutating func apply(_ body: ToolAccepted) {
    let place = ToolPlace(server: ByteString(body.server), tool: ByteString(body.tool))
    if body.hash.isEmpty {
      pinTable[place] = nil
      pinOrder.removeAll { $0 == place }
    } else if pinTable.updateValue(body, forKey: place) == nil {
      pinOrder.append(place)
    }
  }
}

/// A tool of a server.
struct ToolPlace: Hashable, Sendable {
  var server: ByteString
  var tool: ByteString
}

/// Where an override stands: a tool has one action, and one maximum for each counter; a new one replaces it.
struct OverridePlace: Hashable, Sendable {
  var tool: ToolPlace
  var counter: ByteString?

  init(_ override: RuleOverride) {
    tool = ToolPlace(server: ByteString(override.server), tool: ByteString(override.tool))
    counter = override.limit.map { ByteString($0.counter) }
  }
}
