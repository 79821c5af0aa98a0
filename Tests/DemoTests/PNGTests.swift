import Testing

@testable import Demo

@Suite struct PNGTests {
  /// The chunks of a file, each checked against its checksum.
  private func chunks(_ file: [UInt8]) throws -> [(type: String, data: [UInt8])] {
    var rest = file.dropFirst(8)
    var found: [(String, [UInt8])] = []
    while !rest.isEmpty {
      let length = Int(number(rest.prefix(4)))
      let named = rest.dropFirst(4).prefix(4 + length)
      #expect(number(rest.dropFirst(8 + length).prefix(4)) == Checksum.crc32(named))
      found.append((String(decoding: named.prefix(4), as: UTF8.self), Array(named.dropFirst(4))))
      rest = rest.dropFirst(12 + length)
    }
    return found
  }

  private func number(_ bytes: some Collection<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  @Test func checksumsAreTheKnownOnes() {
    #expect(Checksum.crc32("123456789".utf8) == 0xCBF4_3926)
    #expect(Checksum.adler32("Wikipedia".utf8) == 0x11E6_0398)
  }

  @Test(
    "a file has the size that was asked for, in proportion", arguments: [(1024, 1024), (4096, 64), (64, 4096), (1, 1)])
  func isWellFormed(width: Int, height: Int) throws {
    let picture = Picture(of: "lamp", number: 1, width: width, height: height)
    #expect(max(picture.width, picture.height) == Picture.size)
    let chunks = try chunks(PNG.encode(picture))
    #expect(chunks.map(\.type) == ["IHDR", "IDAT", "IEND"])
    #expect(number(chunks[0].data.prefix(4)) == UInt32(picture.width))
    #expect(number(chunks[0].data.dropFirst(4).prefix(4)) == UInt32(picture.height))
    let raw = picture.height * (1 + 3 * picture.width)
    #expect(chunks[1].data.count == 2 + 5 + raw + 4, "one stored block between header and checksum")
  }

  @Test func aPromptHasItsOwnPicture() {
    func file(_ prompt: String, _ number: Int) -> [UInt8] {
      PNG.encode(Picture(of: prompt, number: number, width: 64, height: 64))
    }
    #expect(file("lamp", 1) == file("lamp", 1))
    #expect(file("lamp", 1) != file("lamp", 2))
    #expect(file("lamp", 1) != file("linen", 1))
  }
}
