import MCP

/// A text that is looked for by its UTF-8 bytes, with the search of Knuth, Morris and Pratt: it takes as long as both
/// texts are, whatever somebody has put into them.
///
/// Characters are not looked at: an accent that follows would make another one of the last, and hide the text.
struct BytePattern {
  private let bytes: [UInt8]
  /// Of each beginning, the length of the longest shorter one that it ends with.
  private var borders = [0]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var border = 0
    for byte in bytes.dropFirst() {
      border = extend(border, by: byte)
      borders.append(border)
    }
  }

  /// A text with another one wherever this one stands in it; what it is, is asked only if it is needed.
  func replaced(in text: String, by other: @autoclosure () -> String) -> String {
    guard !bytes.isEmpty else { return text }
    let replaced: [UInt8]? = text.withBytes { text in
      var result: [UInt8] = []
      var (copied, length) = (0, 0)
      var replacement: [UInt8]?
      for place in text.indices {
        length = extend(length, by: text[place])
        guard length == self.bytes.count else { continue }
        result.append(contentsOf: text[copied...place].dropLast(length))
        let bytes = replacement ?? Array(other().utf8)
        replacement = bytes
        result.append(contentsOf: bytes)
        (copied, length) = (place + 1, 0)
      }
      guard copied > 0 else { return nil }
      result.append(contentsOf: text[copied...])
      return result
    }
    return replaced.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// How much of a beginning stands at the end once a byte follows on so much of it.
  private func extend(_ length: Int, by byte: UInt8) -> Int {
    var length = length
    while length > 0, bytes[length] != byte { length = borders[length - 1] }
    return bytes[length] == byte ? length + 1 : 0
  }
}
