import Risk

extension CallDecided {
  /// Writes the members in the order of their declaration.
  func write(into object: inout WireObject) {
    object.member("call", call.rawValue)
    object.member("server", server)
    object.member("tool", tool)
    object.member("grant", grant)
    object.member("agent", agent)
    object.member("session", session)
    object.member("client", client)
    object.member("transport", transport)
    object.member("revision", revision)
    object.member("digest", digest)
    object.member("risk", risk) { $0.write(into: &$1) }
    object.members("flags", flags) { $0.write(into: &$1) }
    object.member("decision", decision.rawValue)
    object.member("outcome", outcome?.rawValue)
    object.member("rule", rule)
    object.member("message", message)
    object.member("because", because)
    object.member("retryAfterSeconds", retryAfterSeconds)
    object.members("trace", trace) { $0.write(into: &$1) }
    object.members("bookings", bookings) { $0.write(into: &$1) }
    object.member("observed", observed) { $0.write(into: &$1) }
    object.member("repeats", repeats)
    object.member("argumentBytes", argumentBytes)
    object.member("equalRan", equalRan.map { Int($0) })
  }
}

extension RiskVerdict {
  fileprivate func write(into object: inout WireObject) {
    object.member("category", category.rawValue)
    object.member("level", level.rawValue)
    object.members("reasons", reasons)
    if let confidence { object.member("confidence", thousandths: confidence) }
  }
}

extension Signal {
  fileprivate func write(into object: inout WireObject) {
    object.member("kind", kind.rawValue)
    object.member("pointer", pointer)
    object.member("count", count)
    object.member("note", note)
  }
}

extension TraceStep {
  fileprivate func write(into object: inout WireObject) {
    object.member("rule", rule)
    object.member("outcome", outcome)
    object.member("note", note)
  }
}

extension ObservedDenial {
  fileprivate func write(into object: inout WireObject) {
    object.member("decision", decision.rawValue)
    object.member("rule", rule)
    object.member("message", message)
  }
}

extension Booking {
  func write(into object: inout WireObject) {
    object.member("server", server)
    object.member("counter", counter)
    object.member("window", window)
    object.member("scope", scope)
    object.member("key", key)
    object.member("windowStart", Int(windowStart))
    object.member("amount", amount)
    object.member("max", max)
  }
}
