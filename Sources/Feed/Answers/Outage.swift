/// Why a server can't be reached, and since when.
public struct Outage: Codable, Sendable, Equatable {
  /// What went wrong, for a person.
  public var reason: String
  /// When it went down, milliseconds since 1970; none = it has not come up yet, and nobody knows whether it will.
  public var since: Int64?

  /// All members, in the order in which they are written.
  public init(reason: String, since: Int64? = nil) {
    self.reason = reason
    self.since = since
  }
}

extension Outage {
  /// `down since 03:55: connection refused`; of a server that has not come up yet the reason alone. Strangers' text
  /// stands in it as it came.
  ///
  /// - Parameters:
  ///   - server: the server's short name, which stands beside these words already.
  ///   - time: writes a moment as the reader's clock shows it.
  public func words(of server: String, time: (Int64) -> String) -> String {
    let brief = reason.replacing("the server `\(server)`", with: "it", maxReplacements: 1)
    return since.map { "down since \(time($0)): \(brief)" } ?? brief
  }
}
