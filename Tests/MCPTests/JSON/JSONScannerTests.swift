import Testing

@testable import MCP

@Suite("Runs of plain bytes")
struct JSONScannerTests {
  /// What ends a run, what stands beside that in ASCII, and the same with the highest bit.
  private static let bytes: [UInt8] = [0, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F, 0x80, 0xA2, 0xDC, 0xFF]

  private static func firstSpecial(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { JSONScanner.firstSpecial(in: $0, from: start) }
  }

  @Test("end at the first quote, backslash or control character, wherever it stands", arguments: 0...40)
  func ends(length: Int) {
    var random = SeededGenerator(seed: UInt64(length))
    for _ in 0..<400 {
      let bytes = (0..<length).map { _ in
        Bool.random(using: &random) ? UInt8(ascii: "a") : Self.bytes.randomElement(using: &random) ?? 0
      }
      let start = Int.random(in: 0...length, using: &random)
      #expect(
        Self.firstSpecial(in: bytes, from: start)
          == bytes[start...].firstIndex { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C })
    }
  }

  @Test("end at each of these bytes alone", arguments: 0...40)
  func endsAlone(length: Int) {
    for place in 0..<length {
      for byte in Self.bytes {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        bytes[place] = byte
        let isSpecial = byte < 0x20 || byte == 0x22 || byte == 0x5C
        #expect(Self.firstSpecial(in: bytes, from: 0) == (isSpecial ? place : nil))
      }
    }
  }

  @Test("are not taken for ASCII if one byte of them is none", arguments: 1...40)
  func isASCII(length: Int) {
    for place in 0..<length {
      var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      text[place] = 0xFF
      for rest in ["", "  ", "          "] {
        #expect(throws: JSONError.self) { try JSON(parsing: [0x22] + text + [0x22] + Array(rest.utf8)) }
      }
    }
  }
}
