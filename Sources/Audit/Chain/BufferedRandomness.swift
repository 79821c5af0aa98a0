#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system's randomness, fetched for several numbers at once: a call of the system for each would cost a record more
/// than its hash does.
struct BufferedRandomness: RandomNumberGenerator {
  private var words: [UInt64] = []

  /// As many as the system gives at once: 256 bytes.
  private static let most = 32

  mutating func next() -> UInt64 {
    if words.isEmpty { words = Self.fetched() }
    return words.removeLast()
  }

  private static func fetched() -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: most) { buffer, count in
      count = most
      guard getentropy(buffer.baseAddress, most * MemoryLayout<UInt64>.size) == 0 else {
        // Never on a system that runs: then the standard library's own source, which ends the process where it has none.
        var system = SystemRandomNumberGenerator()
        for index in 0..<most { buffer.initializeElement(at: index, to: system.next()) }
        return
      }
    }
  }
}
