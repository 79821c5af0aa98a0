/// One text among a call's arguments, made ready for the scanners. It lasts as long as the text and the arena.
struct ArgumentText {
  /// UTF-8, as it came.
  let bytes: Bytes
  /// The same with ASCII capitals as small letters.
  let lowered: Bytes
  let marks: ByteMarks
  let role: ArgumentRole
  let arena: Arena

  init(_ bytes: Bytes, marks: ByteMarks, role: ArgumentRole, arena: Arena) {
    self.bytes = bytes
    self.marks = marks
    self.role = role
    self.arena = arena
    lowered = marks.contains(.capital) ? arena.lowered(bytes) : bytes
  }

  var count: Int { lowered.count }

  /// Whether the lower-case text has these bytes here.
  @inline(__always)
  func has(_ word: StaticString, at place: Int) -> Bool { lowered.has(word, at: place) }

  /// Where these bytes stand first in a part of the lower-case text.
  func first(_ word: StaticString, in range: Range<Int>) -> Int? { lowered[range].first(word) }

  /// A range without the space at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> { lowered[range].trimmed.indices }

  /// The whole text without the space at both ends.
  var whole: Range<Int> { trimmed(0..<count) }

  /// The number, if the text is one and nothing else: many tools take amounts as text.
  var number: Double? { marks.contains(.digit) ? Double(amount: bytes) : nil }
}
