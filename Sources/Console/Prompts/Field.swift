import Text

/// One line that is being typed.
struct Field: Sendable, Equatable {
  private(set) var scalars: [Unicode.Scalar]
  /// Where the next scalar goes.
  private(set) var cursor: Int

  /// No reason, filter or command needs more.
  static let limit = 500

  init(_ text: String = "") {
    scalars = Array(text.unicodeScalars.prefix(Self.limit))
    cursor = scalars.count
  }

  var text: String { String(String.UnicodeScalarView(scalars)) }
  var beforeCursor: String { String(String.UnicodeScalarView(scalars[..<cursor])) }

  /// Puts text at the cursor. What can't be seen is left out; line breaks become spaces.
  mutating func insert(_ text: String) {
    for scalar in text.unicodeScalars.prefix(Self.limit) {
      insert(scalar == "\n" || scalar == "\t" ? " " : scalar)
    }
  }

  /// Puts one scalar at the cursor; a mark counts with a letter before it.
  mutating func insert(_ scalar: Unicode.Scalar) {
    guard scalars.count < Self.limit, scalar != "\n", scalar != "\t" else { return }
    guard HiddenCharacters.count(in: "a\(scalar)") == 0 else { return }
    scalars.insert(scalar, at: cursor)
    cursor += 1
  }

  /// Takes a key that edits; false if it is none of those.
  mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .char(let scalar): insert(scalar)
    case .left, .ctrl("b"): cursor = max(0, cursor - 1)
    case .right, .ctrl("f"): cursor = min(scalars.count, cursor + 1)
    case .home, .ctrl("a"): cursor = 0
    case .end, .ctrl("e"): cursor = scalars.count
    case .backspace, .ctrl("h"): erase(from: max(0, cursor - 1))
    case .delete: if cursor < scalars.count { scalars.remove(at: cursor) }
    case .ctrl("u"): erase(from: 0)
    case .ctrl("w"): erase(from: wordStart)
    default: return false
    }
    return true
  }

  private mutating func erase(from start: Int) {
    scalars.removeSubrange(start..<cursor)
    cursor = start
  }

  private var wordStart: Int {
    var place = cursor
    while place > 0 && scalars[place - 1] == " " { place -= 1 }
    while place > 0 && scalars[place - 1] != " " { place -= 1 }
    return place
  }
}
