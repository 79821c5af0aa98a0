import MCP
import Risk

/// One walk through arguments, which leaves what holds no secret as it is: nearly all of it.
struct MaskingWalk {
  let masking: Masking
  /// What was folded, in the order of the arguments.
  private(set) var found: [Masked.Secret] = []
  private var path: [Step] = []

  private enum Step {
    case key(String)
    case index(Int)
  }

  init(masking: Masking) {
    self.masking = masking
  }

  /// The object without its secrets; none if it has none.
  mutating func mask(_ object: JSONObject) -> JSONObject? {
    var masked: [JSONObject.Member]?
    let pairedPlace = SecretPair.place(in: object)
    for (place, member) in object.members.enumerated() {
      let key = masking.mask(key: member.key)
      path.append(.key(key ?? member.key))
      if let key { _ = note(.string(member.key), as: key) }
      let value = mask(member, isPaired: place == pairedPlace)
      if key != nil || value != nil {
        if masked == nil { masked = object.members }
        masked?[place] = JSONObject.Member(key: key ?? member.key, value: value ?? member.value)
      }
      path.removeLast()
    }
    return masked.map { JSONObject($0) }
  }

  private mutating func mask(_ member: JSONObject.Member, isPaired: Bool) -> JSON? {
    isPaired || SecretKeys.hidesSecret(member) ? fold(member.value) : mask(member.value)
  }

  private mutating func mask(_ value: JSON) -> JSON? {
    switch value {
    case .object(let object): return mask(object).map { .object($0) }
    case .array(let elements): return mask(elements).map { .array($0) }
    case .string(let text):
      return masking.mask(text).map { note(value, as: $0) }
    case .number(let number):
      guard PaymentCard.isNumber(number.text.utf8.lazy.map { $0 &- UInt8(ascii: "0") }) else { return nil }
      return fold(value)
    case .null, .bool: return nil
    }
  }

  private mutating func mask(_ elements: [JSON]) -> [JSON]? {
    var masked: [JSON]?
    for (index, element) in elements.enumerated() {
      path.append(.index(index))
      if let value = mask(element) {
        if masked == nil { masked = elements }
        masked?[index] = value
      }
      path.removeLast()
    }
    return masked
  }

  private mutating func fold(_ value: JSON) -> JSON { note(value, as: masking.fold(value)) }

  private mutating func note(_ value: JSON, as fold: String) -> JSON {
    let tokens = path.map { step in
      switch step {
      case .key(let key): key
      case .index(let index): String(index)
      }
    }
    found.append(Masked.Secret(pointer: JSONPointer(tokens: tokens), value: value, fold: fold))
    return .string(fold)
  }
}
