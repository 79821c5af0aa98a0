/// JSON as editors keep it: with comments and trailing commas. What is not JSON becomes space, so that every place
/// stays where it was.
enum CommentedJSON {
  /// The same text as plain JSON, byte for byte as long. What is wrong with it beyond comments stays wrong.
  static func plain(_ text: [UInt8]) -> [UInt8] {
    var out = text
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { out.replaceSubrange(0..<3, with: [space, space, space]) }
    var place = 0
    /// The last byte that was neither space nor comment, and where it stood.
    var last: (byte: UInt8, place: Int)?
    /// Whether a value stands before the last comma.
    var follows = false
    while place < out.count {
      let byte = out[place]
      switch byte {
      case UInt8(ascii: "/") where place + 1 < out.count && "/*".utf8.contains(out[place + 1]):
        place = blank(&out, from: place)
        continue
      case 0x20, 0x09, 0x0A, 0x0D:
        place += 1
        continue
      case UInt8(ascii: ","): follows = last.map { !"[{,".utf8.contains($0.byte) } ?? false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if follows, let last, last.byte == UInt8(ascii: ",") { out[last.place] = space }
      default: break
      }
      last = (byte, place)
      place = byte == UInt8(ascii: "\"") ? endOfString(out, from: place) : place + 1
    }
    return out
  }

  private static let space = UInt8(ascii: " ")

  private static func endOfString(_ text: [UInt8], from quote: Int) -> Int {
    var place = quote + 1
    while place < text.count, text[place] != UInt8(ascii: "\"") {
      place += text[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return place + 1
  }

  /// Blanks a comment, but for its line feeds. One that does not end is left as it is, which no JSON is.
  private static func blank(_ text: inout [UInt8], from start: Int) -> Int {
    let isLine = text[start + 1] == UInt8(ascii: "/")
    var end = start + 2
    if isLine {
      while end < text.count, text[end] != 0x0A { end += 1 }
    } else {
      while end + 1 < text.count, !(text[end] == UInt8(ascii: "*") && text[end + 1] == UInt8(ascii: "/")) { end += 1 }
      guard end + 1 < text.count else { return text.count }
      end += 2
    }
    for place in start..<end where text[place] != 0x0A { text[place] = space }
    return end
  }
}
