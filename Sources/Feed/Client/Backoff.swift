/// How long to wait before the next try to connect: longer each time, until one works.
public struct Backoff: Sendable, Equatable {
  /// Milliseconds before the first new try.
  public static let shortest: Int64 = 100
  /// Milliseconds between tries at most.
  public static let longest: Int64 = 2_000

  private var next = Backoff.shortest

  /// No try has failed yet.
  public init() {}

  /// A try failed, or a connection ended: the milliseconds to wait.
  public mutating func failed() -> Int64 {
    defer { next = min(next * 2, Self.longest) }
    return next
  }

  /// A connection was of use.
  public mutating func worked() {
    next = Self.shortest
  }
}
