/// What a gateway needs to know to show the demo.
public enum DemoConfiguration {
  /// The servers. Each is started with the name it has here: ``DemoServer/run(named:)``.
  public static let servers = [
    DemoUpstream(name: "runware", policy: text(PackageResources.runware_policy_json)),
    DemoUpstream(name: "shop", policy: text(PackageResources.shop_policy_json)),
  ]

  /// The agents, each with the server that its grant is for.
  public static let grants = [
    DemoGrant(label: "design-bot", server: "runware"),
    DemoGrant(label: "clip-bot", server: "runware"),
    DemoGrant(label: "search-bot", server: "runware"),
    DemoGrant(label: "shop-bot", server: "shop"),
  ]

  /// What the person at the console is told at first, short enough for a line of 80 columns.
  public static let hint = "a call waits: a then y lets it run, d says no, ? help"

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// A demo server and the policy for it.
public struct DemoUpstream: Sendable, Equatable {
  /// Its name in the gateway, and in ``DemoServer/run(named:)``.
  public let name: String
  /// The text of its policy document.
  public let policy: String

  /// The name that the document's file should have.
  public var policyFile: String { "\(name).json" }
}

/// A demo agent and what it may talk to.
public struct DemoGrant: Sendable, Equatable {
  /// What the agent is called.
  public let label: String
  /// The name of the server.
  public let server: String
}
