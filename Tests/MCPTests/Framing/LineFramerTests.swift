import MCP
import Testing

@Suite("Lines")
struct LineFramerTests {
  private static let stream = "{\"a\":1}\n\n \r\n{\"b\":\"\u{2028}\r\u{85}é\"}\r\nrest"

  @Test("are the same wherever the stream is cut")
  func everyCut() throws {
    let bytes = Array(Self.stream.utf8)
    for first in 0...bytes.count {
      for second in first...bytes.count {
        var framer = LineFramer(limit: 100)
        let lines =
          try framer.feed(bytes[..<first]) + framer.feed(bytes[first..<second]) + framer.feed(bytes[second...])
        #expect(lines.map { String(decoding: $0, as: UTF8.self) } == ["{\"a\":1}", "{\"b\":\"\u{2028}\r\u{85}é\"}\r"])
        #expect(try framer.finish() == Array("rest".utf8))
      }
    }
  }

  @Test("end whole at a line end")
  func whole() throws {
    var framer = LineFramer(limit: 10)
    #expect(try framer.feed(Array("x\n".utf8)) == [[0x78]])
    #expect(try framer.finish() == nil)
  }

  @Test("may be as long as the limit, and not a byte longer", arguments: [1, 2, 5, 11])
  func limit(piece: Int) throws {
    func feed(_ text: String) throws -> [[UInt8]] {
      var framer = LineFramer(limit: 4)
      var lines: [[UInt8]] = []
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        lines += try framer.feed(rest.prefix(piece))
        rest = rest.dropFirst(piece)
      }
      _ = try framer.finish()
      return lines
    }
    #expect(try feed("1234\n12\n").count == 2)
    #expect(throws: FramingError.longLine(limit: 4)) { try feed("1234\n12345\n") }
    #expect(throws: FramingError.longLine(limit: 4)) { try feed("12345") }
  }

  @Test("completed before one that is too long are handed out, then nothing more")
  func broken() throws {
    var framer = LineFramer(limit: 4)
    #expect(try framer.feed(Array("ok\n123456789".utf8)).count == 1)
    #expect(throws: FramingError.longLine(limit: 4)) { try framer.feed(Array("\nok\n".utf8)) }
    #expect(throws: FramingError.longLine(limit: 4)) { try framer.finish() }
  }
}
