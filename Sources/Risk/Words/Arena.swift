/// Memory for what is made of a call's texts while they are looked at: a text in lower case, a word without its quotes,
/// the words of a command.
///
/// Everything taken lasts until ``reset()`` or the arena's end.
final class Arena {
  private var chunks: [UnsafeMutableRawBufferPointer] = []
  /// How much of the last chunk is taken.
  private var used = 0

  private static let chunk = 16_384
  private static let alignment = 16

  deinit { for chunk in chunks { chunk.deallocate() } }

  /// Room for so many bytes, of no particular value.
  func take(_ count: Int) -> UnsafeMutableBufferPointer<UInt8> { take(count, of: UInt8.self) }

  /// Room for so many values.
  func take<Element: BitwiseCopyable>(
    _ count: Int, of type: Element.Type
  ) -> UnsafeMutableBufferPointer<Element> {
    let size = count * MemoryLayout<Element>.stride
    used = (used + MemoryLayout<Element>.alignment - 1) & -MemoryLayout<Element>.alignment
    if chunks.last.map({ $0.count - used < size }) ?? true {
      chunks.append(.allocate(byteCount: max(Self.chunk, size), alignment: Self.alignment))
      used = 0
    }
    defer { used += size }
    let room = UnsafeMutableRawBufferPointer(rebasing: chunks[chunks.count - 1][used..<used + size])
    return room.bindMemory(to: type)
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
