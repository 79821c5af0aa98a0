/// What words of a lexicon mean. Looking one up takes a few nanoseconds: every word of every argument is.
struct WordTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let word: PackedWord
    let value: Value
  }

  private let slots: [Entry?]
  private let shift: UInt64
  /// The shapes of the words, by the low five bits of their first byte. Most words of most texts are none of the
  /// lexicon's by this alone.
  private let shapes: [Shape]

  /// What words that begin alike look like.
  private struct Shape {
    /// A bit for every length.
    var lengths: UInt32 = 0
    /// A bit for the low five bits of every last byte.
    var ends: UInt32 = 0
  }

  /// - Parameter meanings: each with its words, separated by space. No word may stand twice.
  init(_ meanings: [(Value, String)]) {
    let entries = meanings.flatMap { value, words in
      words.split(whereSeparator: \.isWhitespace).map { Entry(word: PackedWord($0.utf8), value: value) }
    }
    let bits = UInt64(Int.bitWidth - (2 * max(entries.count, 1)).leadingZeroBitCount)
    var slots = [Entry?](repeating: nil, count: 1 << bits)
    var shapes = [Shape](repeating: Shape(), count: 32)
    shift = 64 - bits
    for entry in entries {
      var place = Self.place(of: entry.word, shift)
      while let other = slots[place] {
        precondition(other.word != entry.word, "\(entry.word) stands twice in a lexicon")
        place = (place + 1) & (slots.count - 1)
      }
      slots[place] = entry
      if let first = entry.word.first {
        shapes[Int(first & 31)].lengths |= 1 << UInt32(entry.word.count)
        shapes[Int(first & 31)].ends |= 1 << UInt32(entry.word.packed & 31)
      }
    }
    self.slots = slots
    self.shapes = shapes
  }

  /// What a word in lower case means; nil if the lexicon doesn't have it.
  @inline(__always)
  subscript(word: Bytes) -> Value? {
    guard let first = word.first, let last = word.last, word.count <= PackedWord.longest else { return nil }
    let shape = shapes.withUnsafeBufferPointer { $0[Int(first & 31)] }
    guard shape.lengths >> UInt32(word.count) & shape.ends >> UInt32(last & 31) & 1 == 1 else { return nil }
    return self[PackedWord(lowered: word)]
  }

  /// The same for one that is packed already.
  @inline(__always)
  subscript(word: PackedWord) -> Value? {
    slots.withUnsafeBufferPointer { slots in
      var place = Self.place(of: word, shift)
      while let entry = slots[place] {
        if entry.word == word { return entry.value }
        place = (place + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// By multiplication (Knuth, The Art of Computer Programming 3, 6.4).
  @inline(__always)
  private static func place(of word: PackedWord, _ shift: UInt64) -> Int {
    let folded = UInt64(truncatingIfNeeded: word.packed) ^ (UInt64(truncatingIfNeeded: word.packed &>> 64) &* 31)
    return Int((folded &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}

extension WordTable<Void> {
  /// A set of words.
  init(_ words: String) { self.init([((), words)]) }

  /// Whether the lexicon has the word.
  func contains(_ word: PackedWord) -> Bool { self[word] != nil }

  /// The same for a word in lower case.
  @inline(__always)
  func contains(_ word: Bytes) -> Bool { self[word] != nil }
}
