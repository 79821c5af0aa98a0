import Feed
import MCP
import Testing

@testable import Audit

@Suite struct RecordLineTests {
  let event = Event(
    seq: 7, ts: 9000, body: .serverDown(ServerDown(server: "shop", reason: "gone")),
    values: ["arguments": ["a": 1]])

  @Test func aRecordWithoutValuesIsTheEventsOwn() {
    #expect(
      String(decoding: RecordLine.record(event, commitments: []), as: UTF8.self)
        == #"{"seq":7,"ts":9000,"type":"server.down","server":"shop","reason":"gone"}"#)
  }

  @Test func commitmentsAreItsLastMember() {
    let value = Commitment(name: "arguments", salt: [UInt8](repeating: 7, count: 16), bytes: Array(#"{"a":1}"#.utf8))
    let hash = Hexadecimal.text(value.hash.bytes)
    #expect(
      String(decoding: RecordLine.record(event, commitments: [value]), as: UTF8.self)
        == #"{"seq":7,"ts":9000,"type":"server.down","server":"shop","reason":"gone","commitments":{"arguments":""#
        + hash + #""}}"#)
  }

  @Test func theLineHasTheValuesAfterTheRecord() throws {
    let record = RecordLine.record(event, commitments: [])
    let line = RecordLine.line(record: record, values: [("arguments", Array(#"{"a":1}"#.utf8)), ("b", [0x32])])
    #expect(
      String(decoding: line, as: UTF8.self)
        == #"{"seq":7,"ts":9000,"type":"server.down","server":"shop","reason":"gone","values":{"arguments":{"a":1},"b":2}}"#
    )
    #expect(RecordLine.line(record: record, values: []) == record)
  }

  @Test func theLineReadsAsTheEvent() throws {
    let value = Commitment(name: "arguments", salt: [], bytes: Array(#"{"a":1}"#.utf8))
    let record = RecordLine.record(event, commitments: [value])
    let line = RecordLine.line(record: record, values: [(value.name, value.bytes)])
    #expect(try Event(json: JSON(parsing: line)) == event)
  }
}
