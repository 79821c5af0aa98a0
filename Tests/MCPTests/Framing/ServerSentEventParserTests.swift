import MCP
import Testing

@Suite("An event stream")
struct ServerSentEventParserTests {
  private static func events(_ text: String, limit: Int = 1000) throws -> [ServerSentEvent] {
    var parser = ServerSentEventParser(limit: limit)
    return try parser.feed(Array(text.utf8))
  }

  @Test(
    "means what the WHATWG says",
    arguments: [
      ("data: a\n\n", [ServerSentEvent(data: "a")]),
      ("data:a\ndata:  b\n\n", [ServerSentEvent(data: "a\n b")]),
      ("data\n\n", [ServerSentEvent(data: "")]),
      ("event: x\n\n", []),
      ("data: unfinished\n", []),
      (": comment\ndata: a\n\n", [ServerSentEvent(data: "a")]),
      ("\u{FEFF}data: a\n\n", [ServerSentEvent(data: "a")]),
      (
        "event: x\nid: 1\ndata: a\n\ndata: b\n\n",
        [ServerSentEvent(event: "x", id: "1", data: "a"), ServerSentEvent(data: "b")]
      ),
      ("DATA: a\nunknown: b\ndata: c\n\n", [ServerSentEvent(data: "c")]),
      ("id: a\0b\ndata: c\n\n", [ServerSentEvent(data: "c")]),
      ("id: 4\nretry: 1500\n\nretry: soon\ndata: c\n\n", [ServerSentEvent(data: "c")]),
      ("data: a: b\n\n", [ServerSentEvent(data: "a: b")]),
    ])
  func meaning(text: String, events: [ServerSentEvent]) throws { #expect(try Self.events(text) == events) }

  @Test("is the same wherever it is cut, and whatever ends its lines", arguments: ["\n", "\r", "\r\n"])
  func everyCut(end: String) throws {
    let text = ["\u{FEFF}: hi", "event: x", "id: é1", "data: {\"a\":", "data: \"é😀\"}", "", "", "data: b", "", ""]
    let bytes = Array(text.joined(separator: end).utf8)
    let expected = [ServerSentEvent(event: "x", id: "é1", data: "{\"a\":\n\"é😀\"}"), ServerSentEvent(data: "b")]
    for first in 0...bytes.count {
      for second in first...bytes.count {
        var parser = ServerSentEventParser(limit: 100)
        let events =
          try parser.feed(bytes[..<first]) + parser.feed(bytes[first..<second]) + parser.feed(bytes[second...])
        #expect(events == expected)
      }
    }
  }

  @Test("may have events as long as the limit, and comments for ever")
  func limit() throws {
    #expect(try Self.events("data: 1234\n\n", limit: 10).count == 1)
    #expect(throws: FramingError.longEvent(limit: 10)) { try Self.events("data: 12345\n\n", limit: 10) }
    #expect(throws: FramingError.longEvent(limit: 10)) { try Self.events("data: 1234\ndata: 5\n\n", limit: 10) }
    #expect(try Self.events(String(repeating: ": ping\n", count: 100) + "data: 1\n\n", limit: 10).count == 1)
  }

  @Test("is given up at bytes that are no UTF-8, after the events before them")
  func invalid() throws {
    var parser = ServerSentEventParser(limit: 100)
    #expect(try parser.feed(Array("data: a\n\ndata: ".utf8) + [0xFF] + Array("\n\n".utf8)).count == 1)
    #expect(throws: FramingError.invalidUTF8) { try parser.feed(Array("data: b\n\n".utf8)) }
  }
}
