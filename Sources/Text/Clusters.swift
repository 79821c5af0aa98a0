/// Reads text cluster by cluster, only as far as somebody asks.
struct Clusters: Sequence, IteratorProtocol {
  /// A cell of curses holds five scalars: a character and four marks.
  private static let marksInCell = 4

  private let scalars: String.UnicodeScalarView
  private var place: String.Index
  /// ``place`` in bytes of UTF-8.
  private(set) var offset = 0
  /// Whether the cluster before ended in an emoji, on which joiners and modifiers work.
  private var afterEmoji = false
  /// The character that the cluster before showed, with its marks.
  private var before: Unicode.Scalar?
  /// How many of the tags that follow belong to a flag.
  private var flagTags = 0

  init(_ text: String) {
    scalars = text.unicodeScalars
    place = scalars.startIndex
  }

  mutating func next() -> Cluster? {
    let start = offset
    let (followsEmoji, last) = (afterEmoji, before)
    guard let scalar = take() else { return nil }
    afterEmoji = false
    before = nil
    switch ScalarClass(scalar) {
    case .base(let columns):
      return character(scalar, columns: columns)
    case .regionalIndicator:
      return flag(startingWith: scalar)
    case .lineFeed:
      return Cluster(content: .lineFeed, hidden: nil)
    case .tab, .disputed:
      return escape(scalar)
    case .modifier:
      afterEmoji = followsEmoji
      return escape(scalar)
    case .joiner where followsEmoji && ahead().map(Self.isPictograph) == true:
      return escape(scalar)
    case .carriageReturn:
      return ahead() == "\n" ? escape(scalar) : escape(scalar, as: .control, at: start)
    case .joiner:
      return escape(scalar, as: .zeroWidth, at: start)
    case .mark:
      return escape(scalar, as: .strayMark, at: start)
    case .presentation:
      return escape(scalar, as: .variationSelector, at: start)
    case .hidden(.tag) where flagTags > 0:
      flagTags -= 1
      return escape(scalar)
    case .hidden(.zeroWidth) where scalar == "\u{200C}" && isParting(after: last):
      return escape(scalar)
    case .hidden(let kind):
      return escape(scalar, as: kind, at: start)
    }
  }

  /// A character, the marks on it, and, left out because terminals disagree, its presentation selector.
  private mutating func character(_ scalar: Unicode.Scalar, columns: Int) -> Cluster {
    afterEmoji = Self.isPictograph(scalar)
    before = scalar
    flagTags = scalar == "\u{1F3F4}" ? Joining.flagTags { ahead(by: $0) } ?? 0 : 0
    var text = String(scalar)
    skipPresentation(of: scalar)
    for _ in 0..<Self.marksInCell {
      guard let mark = ahead(), mark.value >= 0x300, ScalarClass(mark) == .mark else { break }
      text.unicodeScalars.append(mark)
      _ = take()
    }
    return Cluster(content: .shown(text, columns: columns), hidden: nil)
  }

  /// Digits take a selector only in a keycap, else it would be a way to hide bits between them.
  private mutating func skipPresentation(of scalar: Unicode.Scalar) {
    guard let next = ahead(), ScalarClass(next) == .presentation else { return }
    let keycap = scalar.properties.isEmoji && ahead(by: 1) == "\u{20E3}"
    if Self.isPictograph(scalar) || keycap { _ = take() }
  }

  private func isParting(after last: Unicode.Scalar?) -> Bool {
    guard let last, let next = ahead() else { return false }
    return Joining.isParted(last, next)
  }

  private mutating func flag(startingWith first: Unicode.Scalar) -> Cluster {
    guard let second = ahead(), ScalarClass(second) == .regionalIndicator else { return escape(first) }
    _ = take()
    return Cluster(content: .shown(String(first) + String(second), columns: 2), hidden: nil)
  }

  private func escape(_ scalar: Unicode.Scalar) -> Cluster {
    Cluster(content: .escaped(scalar), hidden: nil)
  }

  private func escape(_ scalar: Unicode.Scalar, as kind: HiddenCharacter.Kind, at offset: Int) -> Cluster {
    Cluster(content: .escaped(scalar), hidden: HiddenCharacter(scalar: scalar, kind: kind, offset: offset))
  }

  private mutating func take() -> Unicode.Scalar? {
    guard place < scalars.endIndex else { return nil }
    let scalar = scalars[place]
    scalars.formIndex(after: &place)
    offset += UTF8.width(scalar)
    return scalar
  }

  private func ahead(by distance: Int = 0) -> Unicode.Scalar? {
    guard let index = scalars.index(place, offsetBy: distance, limitedBy: scalars.endIndex), index < scalars.endIndex
    else { return nil }
    return scalars[index]
  }

  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xA9 && scalar.properties.isEmoji
  }
}
