extension JSON {
  /// The one form in which two texts of the same meaning are the same bytes: compact, keys sorted by bytes at every
  /// depth, text not normalised, numbers as written (`1` and `1.0` stay different).
  public var canonicalBytes: [UInt8] {
    var out = ByteWriter()
    writeCanonical(into: &out)
    return out.bytes
  }

  /// Appends the canonical form.
  public func writeCanonical(into out: inout ByteWriter) {
    switch self {
    case .array(let elements): Self.write(elements, into: &out) { $0.writeCanonical(into: &$1) }
    case .object(let object): object.writeCanonical(into: &out)
    default: write(into: &out)
    }
  }
}

extension JSONObject {
  /// The canonical form of the object. See ``JSON/canonicalBytes``.
  public var canonicalBytes: [UInt8] {
    var out = ByteWriter()
    writeCanonical(into: &out)
    return out.bytes
  }

  /// Appends the canonical form.
  public func writeCanonical(into out: inout ByteWriter) {
    Self.write(sortedByKey.members, into: &out) { $0.writeCanonical(into: &$1) }
  }

  /// The same members, in the order of their keys' bytes.
  public var sortedByKey: JSONObject {
    // Places are compared and moved rather than members: to copy each would cost more than all the rest.
    let order: [Int]? = members.withUnsafeBufferPointer { members in
      func precedes(_ left: Int, _ right: Int) -> Bool { members[left].key.precedesInBytes(members[right].key) }
      let isSorted = members.indices.dropLast().allSatisfy { precedes($0, $0 + 1) }
      return isSorted ? nil : members.indices.sorted(by: precedes)
    }
    return order.map { JSONObject($0.map { members[$0] }) } ?? self
  }
}
