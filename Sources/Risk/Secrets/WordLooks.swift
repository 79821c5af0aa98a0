/// What a value is made of: whether it may be one of a sentence's words.
enum WordLooks {
  /// Digits, and what stands between them in dates and versions.
  case number
  /// Letters, and what stands between them in sentences and names.
  case word
  /// Anything else: both, symbols, capitals within.
  case mixed

  init(_ text: Bytes) {
    var (letters, digits, symbols, innerCapitals) = (0, 0, 0, 0)
    var last = 0 as UInt8
    for byte in text {
      if byte.isLetter || byte >= 0x80 {
        letters += 1
        if byte &- 0x41 < 26, last &- 0x61 < 26 { innerCapitals += 1 }
      } else if byte.isDigit {
        digits += 1
      } else if !"-'._/,:%".utf8.contains(byte) {
        symbols += 1
      }
      last = byte
    }
    switch (letters, digits) {
    case (0, 1...) where symbols == 0: self = .number
    case (_, 0) where symbols == 0 && innerCapitals == 0: self = .word
    default: self = .mixed
    }
  }
}
