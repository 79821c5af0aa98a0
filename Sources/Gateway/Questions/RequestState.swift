import Feed
import MCP

/// What a `requestState` that leaves the gateway says (MCP 2026-07-28): nobody but this process can read or make one.
struct RequestState: Equatable {
  /// For what the client comes back.
  enum Kind: String {
    /// The answer to a question that people are asked.
    case question
    /// A round that the server asked for.
    case upstream
  }

  var kind: Kind
  var call: CallID
  /// The grant's id.
  var grant: String
  var server: String
  /// What a yes was bound to when the state was made, hex.
  var digest: String
  /// SHA-256 of what the client must repeat.
  var paramsHash: [UInt8]
  /// Counted from 1.
  var round: Int
  /// From when on it is old, milliseconds since 1970.
  var end: Int64
  /// The server's own state, if this is a round of it.
  var upstreamState: String?
}

extension RequestState {
  /// As it is sealed.
  var json: JSON {
    var members: JSONObject = [
      "kind": .string(kind.rawValue), "call": .number(JSONNumber(call.rawValue)), "grant": .string(grant),
      "server": .string(server), "digest": .string(digest), "params": .string(Hexadecimal.text(paramsHash)),
      "round": .number(JSONNumber(round)), "end": .number(JSONNumber(Int(end))),
    ]
    if let upstreamState { members.append("state", .string(upstreamState)) }
    return .object(members)
  }

  /// Reads what was sealed; nil if it is nothing that this build seals.
  init?(json: JSON) {
    guard let kind = json["kind"]?.string.flatMap(Kind.init), let call = json["call"]?.integer,
      let grant = json["grant"]?.string, let server = json["server"]?.string, let digest = json["digest"]?.string,
      let paramsHash = json["params"]?.string.flatMap(Hexadecimal.bytes(of:)), let round = json["round"]?.integer,
      let end = json["end"]?.integer
    else { return nil }
    self.init(
      kind: kind, call: CallID(rawValue: call), grant: grant, server: server, digest: digest, paramsHash: paramsHash,
      round: round, end: Int64(end), upstreamState: json["state"]?.string)
  }
}
