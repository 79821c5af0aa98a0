/// The checksums of a PNG file.
enum Checksum {
  /// CRC-32 of a chunk (ISO 3309, as PNG uses it).
  static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ (crc >> 8) }
  }

  /// Adler-32 of the data of a zlib stream (RFC 1950, section 9).
  static func adler32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    let sums = bytes.reduce((low: 1 as UInt32, high: 0 as UInt32)) { sums, byte in
      let low = (sums.low + UInt32(byte)) % 65_521
      return (low, (sums.high + low) % 65_521)
    }
    return sums.high << 16 | sums.low
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1 }
  }
}
