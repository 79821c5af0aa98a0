/// One text among a call's arguments, made ready for the scanners.
struct ArgumentText {
  /// UTF-8, as it came.
  let bytes: [UInt8]
  /// The same with ASCII capitals as small letters.
  let lowered: [UInt8]
  let marks: ByteMarks
  let role: ArgumentRole

  init(_ text: String, role: ArgumentRole) {
    var text = text
    marks = ByteMarks(of: &text)
    (bytes, lowered) = text.withUTF8 { buffer in
      let lowered = [UInt8](unsafeUninitializedCapacity: buffer.count) { target, count in
        for place in buffer.indices { target[place] = buffer[place].lowered }
        count = buffer.count
      }
      return (Array(buffer), lowered)
    }
    self.role = role
  }

  var count: Int { lowered.count }

  /// Whether the lower-case text has these bytes here.
  func has(_ word: StaticString, at place: Int) -> Bool {
    guard place >= 0, count - place >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { lowered[place + $0] == wanted[$0] }
    }
  }

  /// Where these bytes stand first in a part of the lower-case text.
  func first(_ word: StaticString, in range: Range<Int>) -> Int? {
    let start = word.withUTF8Buffer { $0[0] }
    var place = range.lowerBound
    while place + word.utf8CodeUnitCount <= range.upperBound {
      if lowered[place] == start, has(word, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// A range without the space at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, lowered[start].isSpace { start += 1 }
    while end > start, lowered[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// The whole text without the space at both ends.
  var whole: Range<Int> { trimmed(0..<count) }

  /// The number, if the text is one and nothing else: many tools take amounts as text.
  var number: Double? {
    guard count <= 24, marks.contains(.digit) else { return nil }
    let digits = lowered[whole].filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "$") }
    guard digits.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }) else { return nil }
    return Double(String(decoding: digits, as: UTF8.self))
  }
}
