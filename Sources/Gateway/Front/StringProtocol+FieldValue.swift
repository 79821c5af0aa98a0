/// Field values of HTTP (RFC 9110, section 5.6), read byte by byte: this is on the way of every request.
extension StringProtocol where SubSequence == Substring {
  /// Whether this is `word`, which is in lower case, without regard to the case of ASCII letters.
  func matchesASCII(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      guard utf8.count == word.count else { return false }
      var place = 0
      for byte in utf8 {
        guard byte.asciiLowercased == word[place] else { return false }
        place += 1
      }
      return true
    }
  }

  /// The parts between separators, without the space around them.
  func fieldValues(separatedBy separator: Unicode.Scalar) -> [Substring] {
    let byte = UInt8(ascii: separator)
    return utf8.split(separator: byte).map { self[$0.startIndex..<$0.endIndex].trimmedOfSpace }
  }
}

extension Substring {
  /// Without spaces and tabs at either end.
  var trimmedOfSpace: Substring {
    var bytes = utf8[...]
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return self[bytes.startIndex..<bytes.endIndex]
  }
}

extension UInt8 {
  /// The letter in lower case, if this is an ASCII letter.
  var asciiLowercased: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self }
}
