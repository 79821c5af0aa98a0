import MCP
import Testing

@Suite("Any bytes")
struct JSONFuzzTests {
  @Test("a value survives writing and reading, member for member", arguments: 0..<40)
  func roundTrip(seed: Int) throws {
    var generator = RandomJSON(seed: UInt64(seed))
    for _ in 0..<25 {
      let value = generator.value()
      #expect(try JSON(parsing: value.bytes) == value)
      #expect(JSONNode.read(value.bytes).node?.json == value)
      let canonical = try JSON(parsing: value.canonicalBytes)
      #expect(canonical.canonicalBytes == value.canonicalBytes)
      #expect(canonical.bytes == value.canonicalBytes)
    }
  }

  @Test("a mutated document is refused with a place inside of it, or read to one meaning", arguments: 0..<40)
  func mutations(seed: Int) throws {
    var generator = RandomJSON(seed: UInt64(1000 + seed))
    for _ in 0..<50 {
      var bytes = generator.value().bytes
      for _ in 0...Int.random(in: 0..<4, using: &generator.random) { Self.mutate(&bytes, using: &generator.random) }
      try Self.check(bytes)
    }
  }

  @Test("bytes without any sense are refused or read, never more")
  func noise() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      try Self.check(
        (0..<Int.random(in: 0..<60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  /// Both readers agree; what is taken can be written, read again, and has one canonical form.
  private static func check(_ bytes: [UInt8]) throws {
    let reading = JSONNode.read(bytes)
    switch Result(catching: { () throws(JSONError) in try JSON(parsing: bytes) }) {
    case .success(let value):
      #expect(reading.errors.isEmpty && reading.node?.json == value)
      #expect(try JSON(parsing: value.bytes) == value)
      #expect(try JSON(parsing: value.canonicalBytes).canonicalBytes == value.canonicalBytes)
    case .failure(let error):
      #expect((0...bytes.count).contains(error.offset) && error.line >= 1 && error.column >= 1)
      #expect(reading.errors.first?.kind == error.kind && reading.errors.first?.position == error.position)
    }
  }

  private static func mutate(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let tokens = ["\"", "\\", "{", "}", "[", "]", ",", ":", "\\ud800", "NaN", "1e999", "\u{FEFF}", "\n"]
    switch Int.random(in: 0..<5, using: &random) {
    case 0 where place < bytes.count: bytes.remove(at: place)
    case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 3: bytes.insert(contentsOf: bytes.prefix(place), at: place)
    default: bytes.insert(contentsOf: tokens[Int.random(in: 0..<tokens.count, using: &random)].utf8, at: place)
    }
  }
}
