/// What every byte means to somebody who reads bytes. It has an entry for each of them, so no look-up needs a check.
struct ByteTable<Value: Sendable>: Sendable {
  private let values: [Value]

  init(_ value: (UInt8) -> Value) {
    values = (UInt8.min...UInt8.max).map(value)
  }

  @inline(__always)
  subscript(byte: UInt8) -> Value { values.withUnsafeBufferPointer { $0[Int(byte)] } }
}
