/// Writes pictures as PNG files (ISO/IEC 15948), uncompressed: they are small.
enum PNG {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// The most bytes of one stored block of deflate (RFC 1951, section 3.2.4).
  private static let blockSize = 65_535

  /// The file of a picture with eight bits a colour.
  static func encode(_ picture: Picture) -> [UInt8] {
    let header = bigEndian(UInt32(picture.width)) + bigEndian(UInt32(picture.height)) + [8, 2, 0, 0, 0]
    return signature + chunk("IHDR", header) + chunk("IDAT", zlib(scanlines(of: picture))) + chunk("IEND", [])
  }

  /// The rows, each behind a zero: no filter.
  private static func scanlines(of picture: Picture) -> [UInt8] {
    (0..<picture.height).flatMap { row in
      [0]
        + (0..<picture.width).flatMap { column in
          let colour = picture.colour(column: column, row: row)
          return [colour.red, colour.green, colour.blue]
        }
    }
  }

  private static func zlib(_ data: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x78, 0x01]
    var rest = data[...]
    repeat {
      let block = rest.prefix(blockSize)
      rest = rest.dropFirst(blockSize)
      let length = UInt16(block.count)
      out += [rest.isEmpty ? 1 : 0] + littleEndian(length) + littleEndian(~length) + block
    } while !rest.isEmpty
    return out + bigEndian(Checksum.adler32(data))
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let named = Array(type.utf8) + data
    return bigEndian(UInt32(data.count)) + named + bigEndian(Checksum.crc32(named))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func littleEndian(_ value: UInt16) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }
}
