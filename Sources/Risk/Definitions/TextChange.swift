import MCP

/// One text of a definition that differs from the one that was pinned.
public struct TextChange: Sendable, Equatable {
  /// Where it stands (RFC 6901).
  public let pointer: String
  /// What became of it. A text that is new, or gone, is one piece.
  public let diff: WordDiff

  /// The texts that differ, in the order of the pinned definition, then new ones. Elements of arrays are compared place
  /// by place. Bounded: definitions are a stranger's.
  public static func between(pinned: ToolDefinition, seen: ToolDefinition) -> [TextChange] {
    changes(from: .object(pinned.json), to: .object(seen.json), at: .root).prefix(mostTexts).map { change in
      TextChange(
        pointer: change.pointer.description, diff: WordDiff(from: change.old, to: change.new, atMost: mostWords))
    }
  }

  /// So many texts are compared.
  public static let mostTexts = 8
  /// So many words of a text are compared one by one, between what both begin and end with.
  public static let mostWords = 200

  private typealias Pair = (pointer: JSONPointer, old: String, new: String)

  private static func changes(from old: JSON?, to new: JSON?, at pointer: JSONPointer) -> [Pair] {
    if let old, let new, old == new { return [] }
    let members = pairs(old?.object, new?.object).flatMap { key, old, new in
      changes(from: old, to: new, at: pointer.appending(key))
    }
    let count = max(old?.array?.count ?? 0, new?.array?.count ?? 0)
    let elements = (0..<count).flatMap { place in
      changes(from: element(place, of: old), to: element(place, of: new), at: pointer.appending(place))
    }
    guard old?.string != nil || new?.string != nil else { return members + elements }
    return [(pointer, old?.string ?? "", new?.string ?? "")] + members + elements
  }

  private static func pairs(_ old: JSONObject?, _ new: JSONObject?) -> [(key: String, old: JSON?, new: JSON?)] {
    let before = Dictionary((old?.members ?? []).map { (ByteString($0.key), $0.value) }) { first, _ in first }
    let after = Dictionary((new?.members ?? []).map { (ByteString($0.key), $0.value) }) { first, _ in first }
    let added = (new?.members ?? []).filter { before[ByteString($0.key)] == nil }
    return (old?.members ?? []).map { ($0.key, $0.value, after[ByteString($0.key)]) }
      + added.map { ($0.key, nil, $0.value) }
  }

  private static func element(_ place: Int, of value: JSON?) -> JSON? {
    guard let array = value?.array, place < array.count else { return nil }
    return array[place]
  }
}
