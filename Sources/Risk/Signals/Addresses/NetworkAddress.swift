/// An address of the Internet Protocol, in any of the ways that programs read one.
enum NetworkAddress: Equatable {
  case v4(UInt32)
  case v6(UInt128)

  init?(_ host: Bytes) {
    if host.contains(UInt8(ascii: ":")) {
      guard let value = Self.v6(host) else { return nil }
      // An IPv4 address in IPv6's clothes (RFC 4291, section 2.5.5).
      self =
        value >> 32 == 0xFFFF || (value >> 32 == 0 && value > 0xFFFF)
        ? .v4(UInt32(truncatingIfNeeded: value)) : .v6(value)
    } else {
      guard let value = Self.v4(host) else { return nil }
      self = .v4(value)
    }
  }

  /// Whether it is this machine, its network, or another that can't be reached from everywhere (RFC 6890).
  var isLocal: Bool {
    switch self {
    case .v4(let value):
      switch (value >> 24, value >> 16 & 0xFF) {
      case (0, _), (10, _), (127, _), (169, 254), (192, 168), (172, 16...31), (100, 64...127): true
      default: false
      }
    case .v6(let value): value <= 1 || value >> 121 == 0x7E || value >> 118 == 0x3FA
    }
  }

  /// Whether a cloud answers there with the credentials of its machines.
  var isMetadata: Bool {
    switch self {
    case .v4(let value): [0xA9FE_A9FE, 0xA9FE_AA02, 0xA9FE_AA17, 0x6464_64C8, 0xC000_00C0].contains(value)
    case .v6(let value): value == 0xFD00_0EC2_0000_0000_0000_0000_0000_0254
    }
  }

  /// One to four parts, decimal, octal or hexadecimal, the last filling what is left: as `inet_aton` reads them.
  private static func v4(_ host: Bytes) -> UInt32? {
    guard host.count <= 64, host.first?.isDigit ?? false else { return nil }
    let parts = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 4 else { return nil }
    var address: UInt64 = 0
    for (place, part) in parts.enumerated() {
      guard let value = number(part) else { return nil }
      let bits = place == parts.count - 1 ? UInt64(8 * (5 - parts.count)) : 8
      guard value < 1 << bits else { return nil }
      address = address << bits | value
    }
    return UInt32(exactly: address)
  }

  private static func number(_ part: Bytes) -> UInt64? {
    let text = part.text
    if part.begins(with: "0x") { return UInt64(text.dropFirst(2), radix: 16) }
    return part.count > 1 && part.first == UInt8(ascii: "0") ? UInt64(text, radix: 8) : UInt64(text)
  }

  private static func v6(_ host: Bytes) -> UInt128? {
    let zone = host.firstIndex(of: UInt8(ascii: "%")) ?? host.endIndex
    var groups = host[..<zone].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard groups.count <= 9 else { return nil }
    var tail: [UInt16] = []
    if let last = groups.last, last.contains(UInt8(ascii: ".")) {
      guard let value = v4(last) else { return nil }
      groups.removeLast()
      tail = [UInt16(value >> 16), UInt16(value & 0xFFFF)]
    }
    if groups.first?.isEmpty == true { groups.removeFirst() }
    if tail.isEmpty, groups.last?.isEmpty == true { groups.removeLast() }
    let gap = groups.firstIndex { $0.isEmpty }
    let count = groups.count + tail.count
    guard gap != nil ? count <= 8 : count == 8 else { return nil }
    var value: UInt128 = 0
    for (place, group) in groups.enumerated() {
      if place == gap {
        value <<= 16 * UInt128(9 - count)
      } else {
        guard group.count <= 4, let part = UInt16(group.text, radix: 16) else { return nil }
        value = value << 16 | UInt128(part)
      }
    }
    for part in tail { value = value << 16 | UInt128(part) }
    return value
  }
}
