/// Field values of HTTP (RFC 9110, section 5.6), read byte by byte: this is on the way of every request.
extension StringProtocol where SubSequence == Substring {
  /// Whether this is `word`, which is in lower case, without regard to the case of ASCII letters.
  func matchesASCII(_ word: StaticString) -> Bool {
    guard utf8.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      utf8.withContiguousStorageIfAvailable { Self.areSame($0, word) } ?? Self.areSame(utf8, word)
    }
  }

  private static func areSame(_ text: some Sequence<UInt8>, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    zip(text, word).allSatisfy { $0.asciiLowercased == $1 }
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
