/// A view of bytes that somebody else keeps: slices cost nothing, and every access is checked.
///
/// Valid only as long as what it was taken from. Nothing keeps one beyond the look at a call.
struct Bytes: RandomAccessCollection {
  private let base: UnsafePointer<UInt8>
  let startIndex: Int
  let endIndex: Int

  private init(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) {
    self.base = base
    startIndex = range.lowerBound
    endIndex = range.upperBound
  }

  /// All bytes of a buffer, which must outlive the view.
  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    // No byte of an empty view is ever read.
    self.init(buffer.baseAddress ?? Self.nowhere, 0..<buffer.count)
  }

  private nonisolated(unsafe) static let nowhere = UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

  @inline(__always)
  var count: Int { endIndex - startIndex }

  @inline(__always)
  subscript(place: Int) -> UInt8 {
    precondition(place >= startIndex && place < endIndex, "a byte outside of its text")
    return base[place]
  }

  @inline(__always)
  subscript(range: Range<Int>) -> Bytes {
    precondition(range.lowerBound >= startIndex && range.upperBound <= endIndex, "a part outside of its text")
    return Bytes(base, range)
  }

}

/// Byte after byte needs no check of each: the ends were checked when the view was made.
extension Bytes {
  @inline(__always)
  func makeIterator() -> UnsafeBufferPointer<UInt8>.Iterator {
    UnsafeBufferPointer(start: base + startIndex, count: count).makeIterator()
  }

  /// Where the first byte like this stands.
  @inline(__always)
  func firstIndex(where isWanted: (UInt8) -> Bool) -> Int? {
    var place = startIndex
    while place < endIndex {
      if isWanted(base[place]) { return place }
      place += 1
    }
    return nil
  }

  /// Where the last byte like this stands.
  @inline(__always)
  func lastIndex(where isWanted: (UInt8) -> Bool) -> Int? {
    var place = endIndex
    while place > startIndex {
      place -= 1
      if isWanted(base[place]) { return place }
    }
    return nil
  }

  /// Where the first two bytes in a row like this stand.
  @inline(__always)
  func firstPair(where areWanted: (UInt8, UInt8) -> Bool) -> Int? {
    guard count >= 2 else { return nil }
    var first = base[startIndex]
    for place in startIndex + 1..<endIndex {
      let second = base[place]
      if areWanted(first, second) { return place - 1 }
      first = second
    }
    return nil
  }
}

extension Bytes {
  /// Whether these bytes stand at a place.
  @inline(__always)
  func has(_ text: StaticString, at place: Int) -> Bool {
    guard place >= startIndex, endIndex - place >= text.utf8CodeUnitCount else { return false }
    let (here, wanted) = (base + place, text.utf8Start)
    for offset in 0..<text.utf8CodeUnitCount where here[offset] != wanted[offset] { return false }
    return true
  }

  /// At most eight bytes as one number, the first the most significant.
  @inline(__always)
  func number(_ range: Range<Int>) -> UInt64 {
    precondition(range.lowerBound >= startIndex && range.upperBound <= endIndex, "a part outside of its text")
    return Self.number(base + range.lowerBound, range.count)
  }

  /// The same of a constant.
  @inline(__always)
  static func number(_ text: StaticString, _ range: Range<Int>) -> UInt64 {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.utf8CodeUnitCount, "a part outside of its text")
    return number(text.utf8Start + range.lowerBound, range.count)
  }

  /// In one or two reads, which may overlap: what both have read is the same.
  @inline(__always)
  private static func number(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    func read<Part: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as type: Part.Type) -> UInt64 {
      UInt64(truncatingIfNeeded: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: offset, as: type).bigEndian)
    }
    switch count {
    case 8...: return read(count - 8, as: UInt64.self)
    case 4...: return read(0, as: UInt32.self) << UInt64(8 * (count - 4)) | read(count - 4, as: UInt32.self)
    case 2...: return read(0, as: UInt16.self) << UInt64(8 * (count - 2)) | read(count - 2, as: UInt16.self)
    case 1: return UInt64(start[0])
    default: return 0
    }
  }

  /// Whether the bytes begin like this.
  @inline(__always)
  func begins(with text: StaticString) -> Bool { has(text, at: startIndex) }

  /// Whether the bytes end like this.
  @inline(__always)
  func ends(with text: StaticString) -> Bool { has(text, at: endIndex - text.utf8CodeUnitCount) }

  /// Whether these are the bytes.
  @inline(__always)
  func equals(_ text: StaticString) -> Bool { count == text.utf8CodeUnitCount && begins(with: text) }

  /// Where these bytes stand first.
  func first(_ text: StaticString) -> Int? {
    let start = text.utf8Start[0]
    var place = startIndex
    while endIndex - place >= text.utf8CodeUnitCount {
      if base[place] == start, has(text, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// The text; what is no UTF-8 is replaced.
  var text: String {
    String(decoding: UnsafeBufferPointer(start: base + startIndex, count: count), as: UTF8.self)
  }

  /// Whether these bytes stand anywhere.
  func contains(_ text: StaticString) -> Bool { first(text) != nil }
}

extension Bytes: Hashable {
  /// Whether both views show the same bytes.
  static func == (left: Bytes, right: Bytes) -> Bool { left.count == right.count && left.elementsEqual(right) }

  /// Feeds the bytes.
  func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(start: base + startIndex, count: count))
  }
}
