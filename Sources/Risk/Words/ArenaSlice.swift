/// A view of values that an arena keeps: as ``Bytes``, its slices cost nothing, and every access is checked.
///
/// Valid only as long as what it was taken from.
struct ArenaSlice<Element: BitwiseCopyable>: RandomAccessCollection {
  /// Nil only if there are no elements.
  private let base: UnsafePointer<Element>?
  let startIndex: Int
  let endIndex: Int

  private init(_ base: UnsafePointer<Element>?, _ range: Range<Int>) {
    self.base = base
    startIndex = range.lowerBound
    endIndex = range.upperBound
  }

  /// No elements.
  init() { self.init(nil, 0..<0) }

  /// All elements of a buffer, which must outlive the view.
  init(_ buffer: UnsafeBufferPointer<Element>) { self.init(buffer.baseAddress, 0..<buffer.count) }

  /// The same elements, counted from zero.
  var rebased: ArenaSlice { ArenaSlice(base.map { $0 + startIndex }, 0..<count) }

  @inline(__always)
  subscript(place: Int) -> Element {
    guard let base, place >= startIndex, place < endIndex else { preconditionFailure("an element outside of its list") }
    return base[place]
  }

  @inline(__always)
  subscript(range: Range<Int>) -> ArenaSlice {
    precondition(range.lowerBound >= startIndex && range.upperBound <= endIndex, "a part outside of its list")
    return ArenaSlice(base, range)
  }

  /// Element after element needs no check of each: the ends were checked when the view was made.
  @inline(__always)
  func makeIterator() -> UnsafeBufferPointer<Element>.Iterator {
    UnsafeBufferPointer(start: base.map { $0 + startIndex }, count: count).makeIterator()
  }

  /// Where the first element like this stands.
  @inline(__always)
  func firstIndex(where isWanted: (Element) -> Bool) -> Int? {
    var place = startIndex
    for element in self {
      if isWanted(element) { return place }
      place += 1
    }
    return nil
  }
}
