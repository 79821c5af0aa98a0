/// Bytes on their way out, piece by piece, in a buffer of its own that grows.
///
/// For what every call writes: it asks for room once a piece, where an array also asks at every byte whether somebody
/// else has it.
public struct ByteWriter: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var room: Int
  /// How many bytes were written.
  public private(set) var count = 0

  /// - Parameter room: how many bytes will probably be written.
  public init(room: Int = 256) {
    self.room = max(room, 16)
    start = .allocate(capacity: self.room)
  }

  deinit { start.deallocate() }

  /// What was written.
  public var bytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { bytes, length in
      bytes.baseAddress?.initialize(from: start, count: count)
      length = count
    }
  }

  /// Runs something on what was written, where it lies.
  public borrowing func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// The last byte; nil before the first.
  public var last: UInt8? { count > 0 ? start[count - 1] : nil }

  /// Takes the last byte back. There must be one.
  public mutating func removeLast() {
    precondition(count > 0, "nothing was written")
    count -= 1
  }

  /// Begins anew in the same buffer, unless that has become larger than `most` bytes.
  public mutating func removeAll(keeping most: Int) {
    count = 0
    guard room > most else { return }
    start.deallocate()
    room = max(most, 16)
    start = .allocate(capacity: room)
  }

  /// Appends a byte.
  public mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    put(byte)
  }

  /// Appends a literal as UTF-8.
  public mutating func append(_ text: StaticString) {
    makeRoom(for: text.utf8CodeUnitCount)
    text.withUTF8Buffer { put($0) }
  }

  /// Appends bytes.
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    makeRoom(for: bytes.count)
    put(bytes)
  }

  /// Appends bytes.
  public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  /// Appends a text as UTF-8.
  public mutating func append(utf8 text: String) { text.withBytes { append($0) } }

  /// Appends bytes with a quote on either side, as they are.
  public mutating func append(quoted bytes: UnsafeBufferPointer<UInt8>) {
    makeRoom(for: bytes.count + 2)
    put(UInt8(ascii: "\""))
    put(bytes)
    put(UInt8(ascii: "\""))
  }

  /// Appends two lower-case digits for each byte, as ``Hexadecimal`` writes them.
  public mutating func append(hexadecimal bytes: some Collection<UInt8>) {
    Hexadecimal.digits.withUnsafeBufferPointer { digits in
      for byte in bytes {
        // For each, because only a collection of our own is sure to have as many as it says.
        makeRoom(for: 2)
        put(digits[Int(byte >> 4)])
        put(digits[Int(byte & 15)])
      }
    }
  }
}

extension ByteWriter {
  @inline(__always)
  private mutating func makeRoom(for more: Int) {
    if room - count < more { grow(by: more) }
  }

  /// To twice its room at least, so that all growing together copies each byte twice at most.
  private mutating func grow(by more: Int) {
    room = max(count + more, 2 * room)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    larger.initialize(from: start, count: count)
    start.deallocate()
    start = larger
  }

  /// There must be room.
  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    start[count] = byte
    count += 1
  }

  @inline(__always)
  private mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    (start + count).initialize(from: base, count: bytes.count)
    count += bytes.count
  }
}
