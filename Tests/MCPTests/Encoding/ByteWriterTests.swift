import MCP
import Testing

@Suite("Bytes on their way out") struct ByteWriterTests {
  @Test(
    "come out as they were written, whatever room there was at first", arguments: [0, 1, 16, 17, 64, 100_000])
  func pieces(room: Int) {
    var writer = ByteWriter(room: room)
    var expected: [UInt8] = []
    for number in 0..<300 {
      let piece = [UInt8](repeating: UInt8(number & 255), count: number)
      writer.append(piece)
      writer.append(UInt8(ascii: "-"))
      writer.append("literal")
      writer.append(utf8: "text \(number)")
      writer.append(hexadecimal: piece.prefix(3))
      expected += piece + Array("-literaltext \(number)\(Hexadecimal.text(piece.prefix(3)))".utf8)
    }
    #expect(writer.bytes == expected && writer.count == expected.count)
    #expect(writer.withBytes { Array($0) } == expected)
  }

  @Test func nothingIsNothing() {
    var writer = ByteWriter(room: 0)
    writer.append([])
    writer.append("")
    #expect(writer.bytes.isEmpty && writer.last == nil)
  }

  @Test func theLastByteCanBeTakenBack() {
    var writer = ByteWriter()
    writer.append("ab")
    writer.removeLast()
    #expect(writer.last == UInt8(ascii: "a") && writer.bytes == Array("a".utf8))
  }

  @Test("a buffer is used again", arguments: [16, 10_000])
  func again(most: Int) {
    var writer = ByteWriter()
    writer.append([UInt8](repeating: 1, count: 5000))
    writer.removeAll(keeping: most)
    #expect(writer.bytes.isEmpty)
    writer.append("anew")
    #expect(writer.bytes == Array("anew".utf8))
  }
}
