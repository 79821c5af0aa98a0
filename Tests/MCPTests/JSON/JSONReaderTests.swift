import MCP
import Testing

@Suite("The strict reader")
struct JSONReaderTests {
  @Test("takes what RFC 8259 takes", arguments: try Vectors.jsonTexts("y_"))
  func takes(name: String) throws {
    let bytes = try Vectors.bytes("JSON/\(name).json")
    let value = try JSON(parsing: bytes)
    #expect(try JSON(parsing: value.bytes) == value)
    let reading = JSONNode.read(bytes)
    #expect(reading.errors.isEmpty)
    #expect(reading.node?.json == value)
  }

  @Test("refuses the rest, and says where and why", arguments: try Vectors.table("refusals.tsv"))
  func refuses(row: [String]) throws {
    let bytes = try Vectors.bytes("JSON/\(row[0]).json")
    let error = try #require(throws: JSONError.self) { try JSON(parsing: bytes) }
    #expect(error.description == "line \(row[1]), column \(row[2]): \(row[3])")
    #expect(JSONNode.read(bytes).errors.map(\.description) == [error.description])
  }

  @Test("has a line in the table for every text that must be refused")
  func complete() throws {
    #expect(try Vectors.jsonTexts("n_") == Vectors.table("refusals.tsv").map { $0[0] }.sorted())
  }

  @Test("keeps digits, order and characters")
  func exact() throws {
    let text = #"{"z":1.0,"a":[1e5,1E+5,-0,9007199254740993],"é":"\u00e9\ud83d\ude00\/"}"#
    #expect(try JSON(parsing: text).text == #"{"z":1.0,"a":[1e5,1E+5,-0,9007199254740993],"é":"é😀/"}"#)
  }

  @Test("finds a special byte at every place of a word of eight")
  func alignment() throws {
    for length in 0..<40 {
      let plain = String(repeating: "x", count: length)
      #expect(try JSON(parsing: "\"\(plain)\"") == .string(plain))
      #expect(try JSON(parsing: "\"\(plain)\\n\(plain)\"") == .string("\(plain)\n\(plain)"))
      #expect(try JSON(parsing: "\"\(plain)é\(plain)\"") == .string("\(plain)é\(plain)"))
      let error = #expect(throws: JSONError.self) { try JSON(parsing: "\"\(plain)\u{1F}\(plain)\"") }
      #expect(error?.offset == length + 1)
      #expect(error?.kind == .controlCharacter(0x1F))
    }
  }

  @Test("finds the double among a hundred thousand keys without comparing each with each")
  func manyKeys() throws {
    let keys = (0..<100_000).map { "\"key\($0)\":\($0)" }.joined(separator: ",")
    #expect(try JSON(parsing: "{\(keys)}").object?.count == 100_000)
    let error = #expect(throws: JSONError.self) { try JSON(parsing: "{\(keys),\"key77777\":0}") }
    #expect(error?.kind == .duplicateKey("key77777"))
  }

  @Test("obeys limits of one's own")
  func limits() {
    let tight = JSONLimits(depth: 1, numberLength: 3, exponent: 2)
    let cases: [(String, JSONError.Kind)] = [
      ("[[]]", .deepNesting(limit: 1)), ("1234", .longNumber(limit: 3)), ("1e3", .largeExponent(limit: 2)),
    ]
    for (text, kind) in cases {
      #expect(throws: JSONError.self) { try JSON(parsing: Array(text.utf8), limits: tight) }
      #expect(JSONNode.read(Array(text.utf8), limits: tight).errors.map(\.kind) == [kind])
    }
  }
}
