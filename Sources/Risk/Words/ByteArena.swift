/// Memory for what is made of a call's texts while they are looked at: a text in lower case, a word without its quotes.
///
/// Everything taken lasts until ``reset()`` or the arena's end.
final class ByteArena {
  private var chunks: [UnsafeMutableBufferPointer<UInt8>] = []
  /// How much of the last chunk is taken.
  private var used = 0

  private static let chunk = 4096

  deinit { for chunk in chunks { chunk.deallocate() } }

  /// Room for so many bytes, of no particular value.
  func take(_ count: Int) -> UnsafeMutableBufferPointer<UInt8> {
    if chunks.last.map({ $0.count - used < count }) ?? true {
      let size = max(Self.chunk, count)
      chunks.append(.allocate(capacity: size))
      used = 0
    }
    defer { used += count }
    return UnsafeMutableBufferPointer(rebasing: chunks[chunks.count - 1][used..<used + count])
  }

  /// A copy of bytes.
  func keep(_ bytes: some Collection<UInt8>) -> Bytes {
    let room = take(bytes.count)
    _ = room.initialize(from: bytes)
    return Bytes(UnsafeBufferPointer(room))
  }

  /// The bytes with ASCII capitals as small letters.
  func lowered(_ bytes: Bytes) -> Bytes {
    let room = take(bytes.count)
    for offset in 0..<bytes.count { room[offset] = bytes[bytes.startIndex + offset].lowered }
    return Bytes(UnsafeBufferPointer(room))
  }

  /// Gives back everything that was taken; the first chunk stays for what comes next.
  func reset() {
    while chunks.count > 1 { chunks.removeLast().deallocate() }
    used = 0
  }
}
