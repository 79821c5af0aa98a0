import MCP

/// A name and its value in members of their own, as many tools take headers and variables:
/// `{"name": "Authorization", "value": "Bearer x"}`.
public enum SecretPair {
  /// No pair has more members, with what is said about it.
  private static let most = 6

  /// The place of the member that is secret by the name beside it; none in nearly all objects.
  public static func place(in object: JSONObject) -> Int? {
    guard (2...most).contains(object.count), let place = object.members.firstIndex(where: { isValue($0.key) }),
      let name = object.members.first(where: { isName($0.key) })?.value.string,
      SecretKeys.hidesSecret(JSONObject.Member(key: name, value: object.members[place].value))
    else { return nil }
    return place
  }

  private static func isValue(_ key: String) -> Bool { key.utf8.count == 5 && key.hasSameBytes(as: "value") }

  private static func isName(_ key: String) -> Bool {
    switch key.utf8.count {
    case 3: key.hasSameBytes(as: "key")
    case 4: key.hasSameBytes(as: "name")
    case 5: key.hasSameBytes(as: "field")
    case 6: key.hasSameBytes(as: "header")
    default: false
    }
  }
}
