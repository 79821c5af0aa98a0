import MCP

/// What a record keeps of a value that is too long for it: how long it is, and how it begins.
///
/// It is known by its form alone. An agent that sends arguments of this form is shown what it sent as the beginning of
/// something longer.
public struct Excerpt: Sendable {
  /// The length of the whole value, bytes.
  public let length: Int
  /// The first bytes: of a text its letters, of all else its JSON.
  let head: String

  /// Text is read no further than a row could ever show; one that was cut earlier would seem to end there.
  static let longestText = 400

  /// None if the value stands for itself.
  public init?(_ value: JSON) {
    guard let object = value.object, object.count == 3, object["sha256"]?.string?.utf8.count == 64,
      let length = object["length"]?.integer, let head = object["head"]?.string, length > head.utf8.count
    else { return nil }
    self.length = length
    self.head = head
  }

  /// Its beginning, if it is a text; one that begins like JSON is not taken for one.
  var text: String? { head.hasPrefix("{") || head.hasPrefix("[") ? nil : head }

  /// The first members, if it is an object: those that are whole, and a text that was cut so far on that no row shows
  /// where.
  var members: JSONObject {
    let beginning = ObjectBeginning(head)
    if let object = beginning.withCutText.flatMap(Self.object), let text = object.members.last?.value.string,
      text.utf8.count >= Self.longestText
    {
      return object
    }
    return beginning.wholeMembers.flatMap(Self.object) ?? JSONObject()
  }

  private static func object(_ bytes: [UInt8]) -> JSONObject? {
    // What can't be read, such as a key that was cut, is left out of what is said.
    (try? JSON(parsing: bytes))?.object
  }
}
