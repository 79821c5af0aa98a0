/// A refused command: JSON-RPC's `error`.
public struct FeedFailure: Error, Codable, Sendable, Equatable, CustomStringConvertible {
  /// JSON-RPC's codes for lines that can't be read; from 1 on the gateway's own, see `Docs/event-socket.md`.
  public var code: Int
  /// What is wrong and what to do, a sentence.
  public var message: String

  /// A refusal.
  public init(code: Int, message: String) {
    self.code = code
    self.message = message
  }

  /// The sentence.
  public var description: String { message }
}

extension FeedFailure {
  /// The line is no JSON.
  public static let unreadable = -32700
  /// The line is no request.
  public static let noRequest = -32600
  /// There is no such command.
  public static let unknownCommand = -32601
  /// The command's members are missing or wrong.
  public static let badParameters = -32602
  /// The gateway itself failed, for example because its ledger can't be written.
  public static let gatewayFailed = -32603
  /// This connection may not do that.
  public static let notAllowed = 1
  /// There is no such call, tool, server or grant.
  public static let notFound = 2
  /// What was named has changed since, such as a digest or a definition.
  public static let stale = 3
  /// The gateway's state does not permit it now, such as an approval during a lockdown.
  public static let notNow = 4
  /// Too many commands are in flight on this connection.
  public static let tooMany = 5
}
