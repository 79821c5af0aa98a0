/// Memory for what is made of a call's texts while they are looked at: a text in lower case, a word without its quotes,
/// the words of a command.
///
/// Everything taken lasts until ``reset()`` or the arena's end.
final class Arena {
  // Nothing here calls anything that could come back to the arena: the check of that costs more than the rest.
  @exclusivity(unchecked) private var chunks: [UnsafeMutableRawBufferPointer] = []
  @exclusivity(unchecked) private var last = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  /// How much of the last chunk is taken.
  @exclusivity(unchecked) private var used = 0

  private static let chunk = 65_536
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
    if last.count - used < size || last.isEmpty { addChunk(of: size) }
    let start = last.baseAddress.map { $0 + used }
    used += size
    return UnsafeMutableRawBufferPointer(start: start, count: size).bindMemory(to: type)
  }

  private func addChunk(of size: Int) {
    last = .allocate(byteCount: max(Self.chunk, size), alignment: Self.alignment)
    chunks.append(last)
    used = 0
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

  /// How much is taken now.
  var mark: Mark { Mark(chunks: chunks.count, used: used) }

  struct Mark {
    fileprivate let chunks: Int
    fileprivate let used: Int
  }

  /// Gives back what was taken since then, if it lies where that lay: large pieces wait for the end.
  func release(to mark: Mark) {
    if mark.chunks == chunks.count { used = mark.used }
  }

  /// Gives back everything that was taken; the first chunk stays for what comes next.
  func reset() {
    while chunks.count > 1 { chunks.removeLast().deallocate() }
    if let first = chunks.first { last = first }
    used = 0
  }
}
