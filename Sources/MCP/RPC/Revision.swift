/// A revision of the Model Context Protocol, in the order in which they came.
public enum Revision: String, Sendable, CaseIterable, Comparable {
  // Named by their dates, whose parts would run together without the underscores.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case v2024_11_05 = "2024-11-05"
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case v2025_03_26 = "2025-03-26"
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case v2025_06_18 = "2025-06-18"
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case v2025_11_25 = "2025-11-25"
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case v2026_07_28 = "2026-07-28"

  /// Whether every request stands for itself: no `initialize`, no session; each names revision and capabilities in
  /// its `_meta`, and every result has a `resultType`.
  public var isStateless: Bool { self >= .v2026_07_28 }

  /// The latest revision that `initialize` can agree on.
  public static let latestOfSessions = Revision.v2025_11_25

  /// What `initialize` agrees on when a client proposes `version`: that one if it is known and has sessions, else the
  /// latest that has.
  public static func agreed(on version: String) -> Revision {
    guard let proposed = Revision(rawValue: version), !proposed.isStateless else { return latestOfSessions }
    return proposed
  }

  /// Whether `left` came before `right`. The names are dates, which sort as text.
  public static func < (left: Revision, right: Revision) -> Bool { left.rawValue < right.rawValue }
}
