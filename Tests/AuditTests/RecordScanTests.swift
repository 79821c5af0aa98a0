import Feed
import MCP
import Testing

@testable import Audit

@Suite struct RecordScanTests {
  /// What the scan finds, as texts.
  private func scan(_ text: String) -> [String?]? {
    Array(text.utf8).withUnsafeBytes { bytes in
      guard let scan = RecordScan(bytes) else { return nil }
      func word(_ bytes: UnsafeRawBufferPointer?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
      return [
        scan.seq.map { String($0) }, scan.ts.map { String($0) }, word(scan.type), scan.call.map { String($0) },
        word(scan.grant), word(scan.tool), word(scan.outcome), word(scan.risk), word(scan.rule),
      ] + scan.commitments.flatMap { [word($0.name), word($0.hash)] }
    }
  }

  @Test func itFindsTheTopLevelMembersAlone() {
    let text = #"""
      {"seq":7,"ts":12,"type":"call.decided","call":4,"trace":[{"outcome":"booked","note":"} \"tool\":\"x\" ,"}],"grant":"g1","tool":"a","deep":{"seq":9,"grant":"g9","rule":"x"},"risk":{"category":"Read","level":"Low","reasons":["\"level\":"]},"rule":"/default","commitments":{"arguments":"ab","b":"cd"}}
      """#
    #expect(
      scan(text) == ["7", "12", "call.decided", "4", "g1", "a", nil, "Low", "/default", "arguments", "ab", "b", "cd"])
  }

  @Test(
    "of what is not written as the ledger writes, it says nothing",
    arguments: [
      "", "{", "{}x", "[]", "7", #"{"seq":1"#, #"{"seq":1,}"#, #"{"seq":1 }"#, #"{ "seq":1}"#, #"{"seq":1}{}"#,
      #"{"seq":"1"}"#, #"{"seq":1.0}"#, #"{"seq":-1}"#, #"{"seq":1,"seq":1}"#, #"{"type":"a","type":"b"}"#,
      #"{"type":"a\u0062"}"#, #"{"t\u0079pe":"a"}"#, #"{"grant":null}"#, #"{"seq":1234567890123456789}"#,
      #"{"rule":"\u0061"}"#, #"{"risk":{"level":1}}"#, #"{"risk":{"level":"Low","level":"High"}}"#,
      #"{"commitments":{"a":1}}"#, #"{"commitments":[]}"#, #"{"type":"a}"#, #"{"a":"\"}"#,
    ])
  func saysNothing(text: String) {
    #expect(scan(text) == nil)
  }

  @Test("what records of other types call rule or risk is none of these", arguments: ["null", "7", "[{}]"])
  func otherMembers(value: String) {
    #expect(scan(#"{"seq":1,"rule":\#(value),"risk":\#(value)}"#)?[7...] == [nil, nil])
  }

  @Test("it agrees with the strict reader on whatever a gateway records", arguments: 1...10)
  func agrees(seed: UInt64) throws {
    let state = TemporaryState()
    let ledger = try state.open()
    var history = RandomHistory(seed: seed)
    for _ in 0..<60 { history.take(try ledger.append(history.step(), at: history.now)) }
    for row in try state.rows("SELECT body FROM records") {
      let body = try row.bytes(0)
      let members = try #require(try JSON(parsing: body).object)
      let columns = RecordColumns(record: members)
      let found = try #require(scan(String(decoding: body, as: UTF8.self)))
      #expect(found[0] == members["seq"]?.integer.map { String($0) })
      #expect(found[2] == columns.type && found[3] == columns.call.map { String($0) })
      if columns.type == CallDecided.type { #expect(found[4] == columns.grant && found[5] == columns.tool) }
      if columns.outcome != nil { #expect(found[6] == columns.outcome) }
      if columns.risk != nil { #expect(found[7] == columns.risk) }
      if columns.rule != nil { #expect(found[8] == columns.rule) }
    }
  }

  @Test func arbitraryBytesCrashNothing() {
    var random = SplitMix(seed: 4)
    let alphabet = Array(#"{}[]",:\ax1"seq""ts""type""commitments"é"#.utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        alphabet[Int.random(in: alphabet.indices, using: &random)]
      }
      _ = scan(String(decoding: bytes, as: UTF8.self))
    }
  }
}
