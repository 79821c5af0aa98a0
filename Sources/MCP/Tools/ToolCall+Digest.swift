extension ToolCall {
  /// The params in canonical form, without what may differ from one try of a call to the next: the progress token, the
  /// protocol's own and trace-context keys of `_meta`, and `requestState`. Empty `inputResponses` and a `_meta` of
  /// which nothing is left count as absent. A person's yes is bound to these bytes.
  public var digestParams: [UInt8] {
    boundParams(without: ["requestState"]).canonicalBytes
  }

  /// ``digestParams`` of the call that a round with `inputResponses` continues: the same, without the responses.
  public var continuedDigestParams: [UInt8] {
    boundParams(without: ["requestState", "inputResponses"]).canonicalBytes
  }

  private func boundParams(without keys: [String]) -> JSONObject {
    let isPlain = params.members.allSatisfy { member in
      member.key != "_meta" && member.key != "inputResponses" && !keys.contains { $0.hasSameBytes(as: member.key) }
    }
    if isPlain { return params }
    return JSONObject(
      params.members.compactMap { member in
        if keys.contains(where: { $0.hasSameBytes(as: member.key) }) { return nil }
        switch member.key {
        case "inputResponses":
          return inputResponses?.isEmpty == false ? member : nil
        case "_meta":
          let bound = (meta?.members ?? []).filter { !MetaKey.isOfTransport($0.key) }
          return bound.isEmpty ? nil : JSONObject.Member(key: member.key, value: .object(JSONObject(bound)))
        default:
          return member
        }
      })
  }
}
