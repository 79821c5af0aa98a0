import MCP
import Yams

/// A YAML text in which keys that stand twice are disguised. Yams stops at the first of them and tells only its name,
/// so each but the last of a name gets another one in the text and its own again in the tree: everything else that is
/// wrong with the text is found too.
struct DisguisedKeys {
  private(set) var text: String
  /// By place, what disguised keys are called.
  private(set) var names: [JSONPosition: String] = [:]
  /// Bytes that may be parsed again: a text full of doubles takes no longer than the largest that is read at all.
  private var budget = DocumentReader.largest

  /// Private use: no YAML reader makes anything else of it.
  private static let firstMask: UInt32 = 0xE000

  init(_ text: String) {
    self.text = text
  }

  /// Disguises a key by its first letter, so that all places stay as they are; false if that can't be done.
  ///
  /// - Parameter doubles: what stands twice; the place is that of the first of them.
  mutating func disguise(_ doubles: [String], at position: JSONPosition) -> Bool {
    budget -= text.utf8.count
    guard budget >= 0, let name = doubles.first, names[position] == nil,
      let mask = Unicode.Scalar(Self.firstMask + UInt32(names.count)),
      let letter = text.unicodeScalars.letter(at: position)
    else { return false }
    text.unicodeScalars.replaceSubrange(letter...letter, with: CollectionOfOne(mask))
    names[position] = name
    return true
  }
}

extension String.UnicodeScalarView {
  /// The first letter of a key, behind its quote; none if it has none.
  fileprivate func letter(at position: JSONPosition) -> Index? {
    guard var place = index(of: position) else { return nil }
    if self[place].isQuote { formIndex(after: &place) }
    return place < endIndex && !self[place].isQuote ? place : nil
  }

  /// Where a place is, as YAML counts: a line ends at LF, CR, CR LF, NEL, LS or PS.
  private func index(of position: JSONPosition) -> Index? {
    var (line, column) = (1, 1)
    var place = startIndex
    while place < endIndex {
      if line == position.line, column == position.column { return place }
      let scalar = self[place]
      formIndex(after: &place)
      let isWithinBreak = scalar == "\r" && place < endIndex && self[place] == "\n"
      column += 1
      if scalar.endsLine, !isWithinBreak { (line, column) = (line + 1, 1) }
    }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate var isQuote: Bool { self == "\"" || self == "'" }

  fileprivate var endsLine: Bool {
    switch self {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
