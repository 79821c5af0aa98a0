/// Digits with no more than a single space or dash between any two, read once however many numbers might begin in them.
struct DigitRun {
  private var place = 0
  private(set) var end = 0
  private var left = 0

  /// How many digits the run has from a place on that holds one; no earlier place may follow.
  mutating func digits(from start: Int, in text: Bytes) -> Int {
    if start >= end { read(from: start, in: text) }
    while place < start {
      if text[place].isDigit { left -= 1 }
      place += 1
    }
    return left
  }

  private mutating func read(from start: Int, in text: Bytes) {
    (place, end, left) = (start, start, 0)
    while end < text.endIndex {
      if text[end].isDigit {
        left += 1
      } else if !isGap(in: text) {
        break
      }
      end += 1
    }
  }

  private func isGap(in text: Bytes) -> Bool {
    (text[end] == UInt8(ascii: " ") || text[end] == UInt8(ascii: "-")) && end + 1 < text.endIndex
      && text[end + 1].isDigit && text[end - 1].isDigit
  }
}
