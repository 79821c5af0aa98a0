import Feed
import MCP
import Testing

@testable import Console

/// What a record keeps of a value that is too long for it is never shown as if an agent had sent it.
@Suite struct ExcerptTests {
  /// As the ledger writes it.
  static func kept(_ length: Int, _ head: String) -> JSON {
    [
      "length": .number(JSONNumber(length)), "sha256": .string(String(repeating: "57295a45", count: 8)),
      "head": .string(head),
    ]
  }

  private static let letters = String(repeating: "a", count: 900)

  static let table: [(JSON, Int, String)] = [
    (kept(22_345, #"{"lines":["one","two","#), 24, "22 KiB of arguments"),
    (kept(22_345, ""), 12, "22 KiB of a…"),
    (kept(22_345, #"{"amount":"480.00","currency":"EUR","items":[{"sku":"#), 24, "480.00 EUR"),
    (kept(22_345, #"{"path":"/home/ana/a.txt","content":"\#(letters)"#), 24, "/home/ana/a.txt \"aaaaaa…"),
    (kept(22_345, #"{"path":"/home/ana/a.txt","content":"short"#), 24, "/home/ana/a.txt"),
    (kept(22_345, #"{"amount":"480.00","curren"#), 24, "480.00"),
    (kept(22_345, #"{"prompt":"\#(letters)\u00"#), 12, "\"aaaaaaaaaa…"),
    (kept(22_345, #"{"prompt":"\#(letters)\"#), 12, "\"aaaaaaaaaa…"),
    (kept(22_345, #"{"to":{"name":"a","name2":"\#(letters)"#), 24, "22 KiB of arguments"),
    (["path": "/a", "content": kept(20_000, letters)], 12, "/a \"aaaaaaa…"),
    (["to": kept(20_000, #"["a@b.c","d@e.f","#)], 24, "to 20 KiB"),
    (["length": 3, "sha256": "text", "head": "of an agent"], 24, "\"text\""),
    (kept(.max, ""), 12, "9 007 199 2…"),
  ]

  @Test(arguments: table)
  func aSubjectTellsWhatCanBeReadElseHowLongItIs(arguments: JSON, columns: Int, text: String) {
    #expect(Subject(arguments: arguments).text(columns, .unicode).trimmedEnd == text)
  }

  @Test(arguments: [(1, "1 byte"), (999, "999 bytes"), (1_024, "1 KiB"), (1_536, "2 KiB"), (5_000_000, "4 883 KiB")])
  func sizesAreRounded(bytes: Int, text: String) { #expect(Count.size(bytes) == text) }

  @Test func anAgentCantWriteOneItself() {
    let forged = Self.kept(99_999, #"{"amount":"5.00","currency":"EUR""#)
    #expect(Subject(arguments: forged, mayBeCut: false).text(40, .unicode).contains("5.00") == false)
    let member: JSON = ["to": Self.kept(9, "ana@example.org")]
    #expect(!Subject(arguments: member, mayBeCut: false).text(40, .unicode).contains("ana"))
  }

  @Test func itsMembersAreNotTheArguments() {
    var body = decided(4300, "design-bot", "read_file")
    body.argumentBytes = 22_345
    let row = CallRow(
      ts: Pictures.now, decided: body, completed: completed(4300, 12), arguments: Self.kept(22_345, #"{"lines":["#))
    var room = Room(holds: [], recent: [row])
    #expect(room.text.contains("read_file       22 KiB of argume… ✓ done"))
    room.press("\r")
    #expect(room.text.contains("─ ARGUMENTS 22 KiB, kept: their length, digest and beginning ─"))
  }
}
