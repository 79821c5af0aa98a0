import MCP
import Testing

@Suite("An event")
struct ServerSentEventTests {
  @Test(
    "is written with a line for each line of data",
    arguments: [
      (ServerSentEvent(data: "{}"), "data: {}\n\n"), (ServerSentEvent(data: ""), "data: \n\n"),
      (ServerSentEvent(event: "message", id: "7", data: "a\nb"), "event: message\nid: 7\ndata: a\ndata: b\n\n"),
      (ServerSentEvent(event: "x\ndata: evil", id: "1\r\n2", data: "d"), "event: xdata: evil\nid: 12\ndata: d\n\n"),
    ])
  func written(event: ServerSentEvent, text: String) {
    #expect(String(decoding: event.bytes, as: UTF8.self) == text)
  }

  @Test("survives writing and reading")
  func roundTrip() throws {
    var generator = RandomJSON(seed: 5)
    for _ in 0..<200 {
      let event = ServerSentEvent(event: "e", id: "1", data: generator.value().text)
      var parser = ServerSentEventParser(limit: 1 << 20)
      #expect(try parser.feed(ServerSentEvent.comment("ping\n") + event.bytes) == [event])
    }
  }
}
