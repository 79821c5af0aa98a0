import MCP
import Text

/// Looks through a call's arguments for what a person would miss.
public enum Flags {
  /// The flags of keys and values at every depth, in the order of the arguments.
  public static func find(in arguments: JSONObject) -> [Flag] {
    find(in: .object(arguments), at: .root)
  }

  private static func find(in value: JSON, at pointer: JSONPointer) -> [Flag] {
    switch value {
    case .string(let text):
      return flag(text, "", at: pointer).map { [$0] } ?? []
    case .array(let elements):
      return elements.enumerated().flatMap { find(in: $0.element, at: pointer.appending($0.offset)) }
    case .object(let object):
      return object.members.flatMap { member in
        let place = pointer.appending(member.key)
        return [flag(member.key, " in the key", at: place)].compactMap { $0 } + find(in: member.value, at: place)
      }
    case .null, .bool, .number:
      return []
    }
  }

  private static func flag(_ text: String, _ place: String, at pointer: JSONPointer) -> Flag? {
    let found = HiddenCharacters.find(in: text)
    guard !found.isEmpty else { return nil }
    let shown = firstNames(of: found, atMost: 3).joined(separator: ", ")
    let noun = found.count == 1 ? "character" : "characters"
    return Flag(
      kind: .hiddenCharacters, pointer: pointer.description, count: found.count,
      note: "\(found.count) hidden \(noun)\(place): \(shown)")
  }

  /// Each name once, in order; an ellipsis stands for the rest. A hostile value can hide a million characters.
  private static func firstNames(of characters: [HiddenCharacter], atMost limit: Int) -> [String] {
    var seen: Set<Unicode.Scalar> = []
    var names: [String] = []
    for character in characters where seen.insert(character.scalar).inserted {
      if names.count == limit { return names + ["…"] }
      names.append(character.name)
    }
    return names
  }
}
