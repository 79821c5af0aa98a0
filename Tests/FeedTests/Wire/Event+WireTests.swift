import MCP
import Testing

@testable import Feed

@Suite("An event")
struct EventWireTests {
  @Test("of every type is the same after a journey over the wire", arguments: Samples.bodies)
  func survives(_ body: Event.Body) throws {
    let event = Event(seq: 7, ts: 1_700_000_000_000, body: body, values: ["arguments": Samples.arguments])
    let line = FeedLine.event(event).bytes
    guard case .notice(FeedLine.event, let params) = try FeedLine(Array(line.dropLast())) else {
      Issue.record("an event must travel as a notice")
      return
    }
    #expect(try Event(json: params) == event)
  }

  @Test("begins with its place, time and type, and ends with what lies beside it")
  func order() {
    let body = Event.Body.callAway(CallAway(call: CallID(rawValue: 3), wait: .asking))
    let event = Event(seq: 7, ts: 5, body: body, values: ["arguments": ["n": 1]])
    #expect(
      event.json.text
        == #"{"seq":7,"ts":5,"type":"call.away","call":3,"wait":"asking","values":{"arguments":{"n":1}}}"#)
    #expect(
      String(decoding: event.record, as: UTF8.self) == #"{"seq":7,"ts":5,"type":"call.away","call":3,"wait":"asking"}"#)
  }

  @Test(
    "is the same bytes whether the general encoder writes it or its own", arguments: Samples.bodies + Samples.bareBodies
  )
  func sameBytes(_ body: Event.Body) throws {
    guard let known = body.known else { return }
    var opening = WireObject()
    opening.member("seq", 1)
    let own = body.joining(opening).bytes
    var general = ByteWriter()
    general.append(#"{"seq":1"#)
    general = WireEncoder.write(known, joining: general)
    #expect(own == general.bytes)
  }

  @Test("leaves out what is not there")
  func optionals() {
    let body = Event.Body.callReturned(CallReturned(call: CallID(rawValue: 3), round: 1, wait: .waiting))
    #expect(
      Event(seq: 1, ts: 2, body: body).json.text
        == #"{"seq":1,"ts":2,"type":"call.returned","call":3,"round":1,"wait":"waiting"}"#)
  }

  @Test("of an unknown type is kept raw, and goes on as it came")
  func unknownType() throws {
    let text = #"{"seq":7,"ts":5,"type":"call.dreamt","depth":1.50,"of":["x"],"values":{"a":1}}"#
    let event = try Event(json: JSON(parsing: text))
    #expect(try event.body == .unknown(type: "call.dreamt", ["depth": JSON(parsing: "1.50"), "of": ["x"]]))
    #expect(event.json.text == text)
  }

  @Test(
    "that can't be read is refused with the place",
    arguments: [
      (#"[]"#, "an event must be an object"),
      (#"{"ts":5,"type":"call.away"}"#, "`seq` must be a whole number"),
      (#"{"seq":1,"ts":"5","type":"call.away"}"#, "`ts` must be a whole number"),
      (#"{"seq":1,"ts":5}"#, "`type` must be text"),
      (#"{"seq":1,"ts":5,"type":"call.away","wait":"away"}"#, "`call` is missing"),
      (#"{"seq":1,"ts":5,"type":"call.away","call":1,"wait":"lost"}"#, "`wait` has a value that is not known here"),
      (
        #"{"seq":1,"ts":5,"type":"call.changed","call":1,"digest":"x","reasons":[{"rule":"r","text":"t","because":"b"},{"rule":"r","text":7}],"cause":"c"}"#,
        "`reasons.1.text` must be text"
      ),
    ])
  func refused(_ text: String, problem: String) throws {
    let json = try JSON(parsing: text)
    #expect(throws: FeedError.self) { try Event(json: json) }
    do {
      _ = try Event(json: json)
    } catch {
      #expect(error.description == problem)
    }
  }
}
