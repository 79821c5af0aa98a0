import MCP

extension Ruleset {
  /// Judges a method other than `tools/call`.
  ///
  /// Upkeep always passes. Content and side ways follow `methods`, else `default`. Whatever no revision of the
  /// protocol knows is refused, in observe mode too, unless `methods` allows it.
  public func judge(method: String, suspended: Bool = false, lockdown: Bool = false) -> MethodVerdict {
    let kind = MethodKind(of: method)
    if kind == .upkeep { return .upkeep }
    if let denial = standingDenial(suspended: suspended, lockdown: lockdown) { return .deny(denial) }
    guard let document else { return .deny(.noPolicy) }
    if let named = document.methods.first(where: { $0.method.hasSameBytes(as: method) }) {
      return named.action == .allow ? .allow(rule: named.pointer) : said(.method(method, rule: named.pointer))
    }
    guard kind == .content else { return .deny(.unknown(method)) }
    return document.defaultAction == .allow ? .allow(rule: "(default)") : said(.method(method, rule: "(default)"))
  }

  private func said(_ denial: Denial) -> MethodVerdict {
    mode == .enforce ? .deny(denial) : .observed(denial)
  }
}

extension Denial {
  fileprivate static func method(_ method: String, rule: String) -> Denial {
    Denial(
      rule: rule, kind: .method, message: "the policy does not allow \(Quotation(method))",
      because: "method not allowed")
  }

  fileprivate static func unknown(_ method: String) -> Denial {
    Denial(
      rule: "(default)", kind: .unknownMethod,
      message: "\(Quotation(method)) is no method of the protocol, and the policy does not name it",
      because: "unknown method")
  }
}
