import Crypto
import MCP

/// Seals and opens ``RequestState``s with a key that lives and dies with this process.
struct StateSeal {
  private let key: SymmetricKey

  /// - Parameter key: 32 random bytes.
  init(key: [UInt8]) {
    self.key = SymmetricKey(data: key)
  }

  /// The text that goes to the client.
  func seal(_ state: RequestState) throws(StateRefusal) -> String {
    do {
      return Base64URL.encode(try ChaChaPoly.seal(state.json.bytes, using: key).combined)
    } catch {
      throw .unsealable
    }
  }

  /// Opens a text that came back, and holds it against the request that brought it.
  ///
  /// - Throws: why the request is invalid. It is never to be judged as if it had no state.
  func open(
    _ text: String, grant: String, server: String, paramsHash: [UInt8], at now: Int64
  ) throws(StateRefusal) -> RequestState {
    guard let sealed = Base64URL.decode(text), let state = unsealed(sealed) else { throw .foreign }
    guard state.grant.hasSameBytes(as: grant), state.server.hasSameBytes(as: server) else { throw .otherGrant }
    guard now < state.end else { throw .old }
    guard state.paramsHash == paramsHash else { throw .otherParams }
    return state
  }

  private func unsealed(_ bytes: [UInt8]) -> RequestState? {
    guard let box = try? ChaChaPoly.SealedBox(combined: bytes), let plain = try? ChaChaPoly.open(box, using: key),
      let json = try? JSON(parsing: Array(plain))
    else { return nil }
    return RequestState(json: json)
  }
}

/// Why a `requestState` is not taken.
enum StateRefusal: Error, Equatable, CustomStringConvertible {
  case foreign, old, otherGrant, otherParams, unsealable, spent

  var description: String {
    switch self {
    case .foreign: "`requestState` was not made by this gateway, or by one that has ended: call again without it"
    case .old: "`requestState` is too old: call again without it"
    case .otherGrant: "`requestState` belongs to another grant or server: call again without it"
    case .otherParams: "`requestState` belongs to a call with other `params`: call again without it"
    case .unsealable: "`requestState` could not be made"
    case .spent: "`requestState` was used before: each is good for one round"
    }
  }

  /// What the agent is answered.
  var error: RPCError { self == .unsealable ? .internalError(description) : .invalidParams(description) }
}
