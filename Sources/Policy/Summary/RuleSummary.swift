/// What rules a tool at a moment, for a person.
public struct RuleSummary: Sendable, Hashable {
  /// What a call meets now.
  public enum Stance: String, Sendable, Hashable, CaseIterable {
    case allow, ask, deny, hide, limit
  }

  /// The tool's name; nil for the rules of all tools.
  public let tool: String?
  /// What a call meets.
  public let now: Stance
  /// What makes it so.
  public let why: RuleReason
  /// Every rule that a call is held against, in the order in which they are asked; the first no wins.
  public let lines: [RuleLine]
}

/// Why a tool stands as it does.
public enum RuleReason: Sendable, Hashable {
  case noPolicy
  case hidden
  case notListed
  case listed
  case byDefault
  case always
  /// Only for some calls: `numberResults > 4`.
  case condition(String)
  /// Up to so much: `10 a minute for a grant`.
  case limit(String)
  /// No operator has accepted its definition; never `none`.
  case drift(DriftState)
  /// An operator's word; `until` is in milliseconds since 1970, nil for no end.
  case override(id: Int, by: String, until: Int64?)
}

extension RuleReason {
  /// The reason in a few words: `not listed`, `if numberResults > 4`, `definition changed`.
  ///
  /// - Parameter time: writes the moment at which an override ends, as the reader's clock shows it.
  public func text(time: (Int64) -> String) -> String {
    switch self {
    case .noPolicy: "no policy"
    case .hidden: "hidden"
    case .notListed: "not listed"
    case .listed: "listed"
    case .byDefault: "default"
    case .always: "always"
    case .condition(let sentence): "if \(sentence)"
    case .limit(let sentence): sentence
    case .drift(.changed): "definition changed"
    case .drift: "no accepted definition"
    case .override(_, let by, let until): "override \(by), \(until.map { "to \(time($0))" } ?? "no end")"
    }
  }
}
