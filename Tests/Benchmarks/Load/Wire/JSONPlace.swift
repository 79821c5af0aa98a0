/// A place in JSON text that is known to be valid, from which members are found without building a tree.
struct JSONPlace {
  private let bytes: UnsafeRawBufferPointer
  private let start: Int

  /// The first value in `bytes`.
  init(_ bytes: UnsafeRawBufferPointer, at start: Int = 0) {
    self.bytes = bytes
    self.start = start
  }

  /// The bytes of the value here.
  var value: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[start..<end(ofValueAt: start)])
  }

  /// The value of the first member with this name, if an object without spaces is here.
  subscript(name: StaticString) -> JSONPlace? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
    var key = start + 1
    while key < bytes.count, bytes[key] == UInt8(ascii: "\"") {
      let keyEnd = end(ofStringAt: key)
      guard keyEnd < bytes.count else { return nil }
      if isEqual(name, key + 1..<keyEnd - 1) { return JSONPlace(bytes, at: keyEnd + 1) }
      key = end(ofValueAt: keyEnd + 1) + 1
    }
    return nil
  }

  private func isEqual(_ name: StaticString, _ range: Range<Int>) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where bytes[range.lowerBound + offset] != name.utf8Start[offset] { return false }
    return true
  }

  private func end(ofStringAt start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  private func end(ofValueAt start: Int) -> Int {
    var index = start
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index = end(ofStringAt: index)
        if depth == 0 { return index }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return index }
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: ",") where depth == 0: return index
      default: break
      }
      index += 1
    }
    return index
  }
}
