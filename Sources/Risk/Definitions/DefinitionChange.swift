import MCP
import Text

/// One member in which a tool's definition differs from the one that was pinned.
public struct DefinitionChange: Sendable, Equatable {
  /// The member: `description`, `inputSchema`, …
  public let member: String
  /// What became of it, in words.
  public let words: String

  /// The members that differ, in the order of the pinned definition, then new ones. Empty if nothing changed but the
  /// order of keys.
  public static func between(pinned: ToolDefinition, seen: ToolDefinition) -> [DefinitionChange] {
    let added = seen.json.members.filter { pinned.json[$0.key] == nil }.map(\.key)
    return (pinned.json.members.map(\.key) + added).compactMap { member in
      change(of: member, from: pinned.json[member], to: seen.json[member])
    }
  }

  private static func change(of member: String, from old: JSON?, to new: JSON?) -> DefinitionChange? {
    switch (old, new) {
    case (nil, _?): DefinitionChange(member: member, words: "is new")
    case (_?, nil): DefinitionChange(member: member, words: "is gone")
    case (let old?, let new?) where old.canonicalBytes != new.canonicalBytes:
      DefinitionChange(member: member, words: words(from: old, to: new))
    default: nil
    }
  }

  private static func words(from old: JSON, to new: JSON) -> String {
    switch (old, new) {
    case (.string(let old), .string(let new)): textChange(from: old, to: new)
    case (.object(let old), .object(let new)): arguments(from: old, to: new) ?? "changed"
    default: "changed from \(quoted(old.text)) to \(quoted(new.text))"
    }
  }

  /// Where two texts part, and what stands there now.
  private static func textChange(from old: String, to new: String) -> String {
    let old = Array(old.unicodeScalars)
    let new = Array(new.unicodeScalars)
    let common = zip(old, new).prefix { $0 == $1 }.count
    let rest = new[common...]
    return rest.isEmpty
      ? "ends after character \(common)"
      : "from character \(common + 1) on: \(quoted(String(String.UnicodeScalarView(rest))))"
  }

  /// Which arguments came and went, if any did; else nil.
  private static func arguments(from old: JSONObject, to new: JSONObject) -> String? {
    let before = properties(of: old)
    let after = properties(of: new)
    let oldValues = Dictionary(before.map { (ByteString($0.key), $0.value.canonicalBytes) }) { first, _ in first }
    let newKeys = Set(after.map { ByteString($0.key) })
    let added = after.filter { oldValues[ByteString($0.key)] == nil }.map { "new \(quoted($0.key))" }
    let removed = before.filter { !newKeys.contains(ByteString($0.key)) }.map { "without \(quoted($0.key))" }
    let changed = after.filter { member in
      oldValues[ByteString(member.key)].map { $0 != member.value.canonicalBytes } ?? false
    }.map { "changed \(quoted($0.key))" }
    let words = added + removed + changed
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private static func properties(of schema: JSONObject) -> [JSONObject.Member] {
    schema["properties"]?.object?.members ?? []
  }

  private static func quoted(_ text: String) -> String {
    "`\(VisibleText(text).cut(to: 60))`"
  }
}
