import MCP

/// What became of a text, word by word: what was kept, taken out and put in, in order.
public struct WordDiff: Sendable, Equatable {
  /// What became of some words that follow one another.
  public enum Change: String, Codable, Sendable, Equatable {
    case kept, removed, added
  }

  /// Some words that follow one another, with the space behind them.
  public struct Piece: Sendable, Equatable {
    /// What became of them.
    public let change: Change
    /// The words as they stand, unescaped.
    public let text: String
  }

  /// In the order of the new text; what was taken out stands before what was put in for it.
  public let pieces: [Piece]

  /// Compares two texts. The part between a common beginning and a common end is compared word by word; if it is longer
  /// than so many words, it counts as replaced.
  public init(from old: String, to new: String, atMost limit: Int = 2000) {
    let old = Self.words(of: old)
    let new = Self.words(of: new)
    let head = zip(old, new).prefix { $0.hasSameBytes(as: $1) }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0.hasSameBytes(as: $1) }
      .count
    let middle = Self.middle(Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]), limit)
    let kept = { (words: ArraySlice<String>) in words.map { (Change.kept, $0) } }
    pieces = Self.joined(kept(old.prefix(head)) + middle + kept(old.suffix(tail)))
  }

  private typealias Step = (change: Change, word: String)

  /// The longest common subsequence decides.
  private static func middle(_ old: [String], _ new: [String], _ limit: Int) -> [Step] {
    let replaced = old.map { (Change.removed, $0) } + new.map { (Change.added, $0) }
    guard !old.isEmpty, !new.isEmpty, old.count <= limit, new.count <= limit else { return replaced }
    let lengths = commonLengths(old, new)
    var steps: [Step] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, right < new.count, old[left].hasSameBytes(as: new[right]) {
        steps.append((.kept, old[left]))
        left += 1
        right += 1
      } else if left < old.count, right == new.count || lengths[left + 1][right] >= lengths[left][right + 1] {
        steps.append((.removed, old[left]))
        left += 1
      } else {
        steps.append((.added, new[right]))
        right += 1
      }
    }
    return steps
  }

  /// How many words are common to what is left of both, from each pair of places on.
  private static func commonLengths(_ old: [String], _ new: [String]) -> [[UInt16]] {
    var lengths = Array(repeating: Array(repeating: UInt16(0), count: new.count + 1), count: old.count + 1)
    for left in old.indices.reversed() {
      for right in new.indices.reversed() {
        lengths[left][right] =
          old[left].hasSameBytes(as: new[right])
          ? lengths[left + 1][right + 1] + 1 : max(lengths[left + 1][right], lengths[left][right + 1])
      }
    }
    return lengths
  }

  /// Words that fared alike become one piece; what was taken out comes before what was put in.
  private static func joined(_ steps: [Step]) -> [Piece] {
    var pieces: [Piece] = []
    var removed = ""
    var added = ""
    for (change, word) in steps {
      switch change {
      case .removed: removed += word
      case .added: added += word
      case .kept:
        flush()
        if let last = pieces.last, last.change == .kept {
          pieces[pieces.count - 1] = Piece(change: .kept, text: last.text + word)
        } else {
          pieces.append(Piece(change: .kept, text: word))
        }
      }
    }
    flush()
    return pieces

    func flush() {
      if !removed.isEmpty { pieces.append(Piece(change: .removed, text: removed)) }
      if !added.isEmpty { pieces.append(Piece(change: .added, text: added)) }
      removed = ""
      added = ""
    }
  }

  /// Each word with the space behind it; put together they are the text.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var inSpace = false
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace
      if inSpace, !isSpace {
        words.append(String(word))
        word.removeAll()
      }
      word.append(scalar)
      inSpace = isSpace
    }
    return word.isEmpty ? words : words + [String(word)]
  }
}
