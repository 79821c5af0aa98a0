import Crypto
import Feed
import GRDB
import MCP
import Testing

@testable import Audit

@Suite struct ChainTests {
  /// The rule of `Docs/ledger.md`, written down a second time.
  private func hash(_ record: [UInt8], after previous: [UInt8]) -> [UInt8] {
    func part(_ bytes: [UInt8]) -> [UInt8] {
      (0..<8).reversed().map { UInt8(bytes.count >> ($0 * 8) & 0xFF) } + bytes
    }
    return Array(SHA256.hash(data: part(Array("sluice ledger 1".utf8)) + part(previous) + part(record)))
  }

  @Test func theFirstRecordFollowsFromZeros() {
    let zeros = [UInt8](repeating: 0, count: 32)
    #expect(LedgerHead.empty.hash == zeros)
    let expected = "311dc93b8327b5c900f993b92a4a0ab2fa0234ecabc3b34aa5012116122358a6"
    #expect(Hexadecimal.text(Chain.hash(of: Array("{}".utf8), after: zeros)) == expected)
  }

  @Test func partsCannotRunIntoEachOther() {
    #expect(Chain.hash(of: [1, 2], after: [3]) != Chain.hash(of: [2], after: [3, 1]))
  }

  @Test func everyRowOfASmallLedgerHoldsTheHashOfTheRule() throws {
    let state = TemporaryState()
    try state.write([
      LedgerEntry(Sample.started), .call(1), LedgerEntry(.callCompleted(Sample.completed(1))), .call(2, .deny),
    ])
    var previous = [UInt8](repeating: 0, count: 32)
    for row in try state.rows("SELECT seq, hash, body FROM records ORDER BY seq") {
      let body: [UInt8] = try row.bytes(2)
      let seq = try row.integer(0)
      #expect(try row.bytes(1) == hash(body, after: previous), "record \(seq)")
      previous = try row.bytes(1)
    }
    #expect(try Ledger.inspect(directory: state.path).newest() == 4)
  }

  @Test func aRecordCommitsToTheSaltedValueBesideIt() throws {
    let state = TemporaryState()
    try state.write([.call(1)])
    let row = try #require(
      try state.rows("SELECT salt, value, body FROM records JOIN record_values USING (seq)").first)
    let record = try JSON(parsing: row.bytes(2))
    let expected = Hexadecimal.text(SHA256.hash(data: try row.bytes(0) + row.bytes(1)).bytes)
    #expect(try row.bytes(0).count == 16)
    #expect(record["commitments"]?["arguments"]?.string == expected)
    #expect(record.object?.members.last?.key == "commitments")
    #expect(try row.bytes(1) == Sample.arguments["arguments"]?.bytes)
  }

  @Test func equalValuesHaveDifferentCommitments() throws {
    let state = TemporaryState()
    try state.write([.call(1), .call(2)])
    #expect(try state.rows("SELECT DISTINCT salt FROM record_values").count == 2)
  }
}
