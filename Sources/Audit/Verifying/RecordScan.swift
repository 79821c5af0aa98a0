/// What verifying needs of a record, found in its bytes without a tree being built: the reason why a million records
/// take seconds.
///
/// Knows only records as the ledger writes them: compact, without escapes in what it looks at. Of anything else it
/// says that it can't tell (nil), and the strict reader is asked.
struct RecordScan {
  private(set) var seq: Int?
  private(set) var ts: Int?
  private(set) var call: Int?
  private(set) var type = UnsafeRawBufferPointer(start: nil, count: 0)
  private(set) var grant: UnsafeRawBufferPointer?
  private(set) var tool: UnsafeRawBufferPointer?
  private(set) var outcome: UnsafeRawBufferPointer?
  /// The level alone.
  private(set) var risk: UnsafeRawBufferPointer?
  private(set) var rule: UnsafeRawBufferPointer?
  private(set) var server: UnsafeRawBufferPointer?
  /// Names and hexadecimal hashes; whoever finds the values takes them out.
  var commitments: [(name: UnsafeRawBufferPointer, hash: UnsafeRawBufferPointer)] = []

  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  /// - Parameter bytes: valid for as long as this is used.
  init?(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    guard scanObject({ scan, key, value in scan.take(key, value) }), place == bytes.count else { return nil }
  }

  private typealias Taking = (inout RecordScan, _ key: UnsafeRawBufferPointer, _ value: Range<Int>) -> Bool

  /// Goes along the members of the object that begins here; false if it can't be told.
  private mutating func scanObject(_ taking: Taking) -> Bool {
    guard skip("{") else { return false }
    repeat {
      guard let key = scanText(), skip(":") else { return false }
      let start = place
      guard skipValue(), taking(&self, key, start..<place) else { return false }
    } while skip(",")
    return skip("}")
  }

  private mutating func take(_ key: UnsafeRawBufferPointer, _ value: Range<Int>) -> Bool {
    switch key.count {
    case 2 where key.spells("ts"): return Self.set(&ts, number(value))
    case 3 where key.spells("seq"): return Self.set(&seq, number(value))
    case 4 where key.spells("type"):
      guard type.isEmpty, let text = text(value) else { return false }
      type = text
      return true
    case 4 where key.spells("call"): return Self.set(&call, number(value))
    case 4 where key.spells("tool"): return Self.set(&tool, text(value))
    // Members that in other records are something else.
    case 4 where key.spells("rule"):
      return bytes[value.lowerBound] != UInt8(ascii: "\"") || Self.set(&rule, text(value))
    case 4 where key.spells("risk"):
      guard bytes[value.lowerBound] == UInt8(ascii: "{") else { return true }
      return scanMember(value) { scan, key, level in
        !key.spells("level") || Self.set(&scan.risk, scan.text(level))
      }
    case 5 where key.spells("grant"): return Self.set(&grant, text(value))
    case 6 where key.spells("server"):
      return bytes[value.lowerBound] != UInt8(ascii: "\"") || Self.set(&server, text(value))
    case 7 where key.spells("outcome"): return Self.set(&outcome, text(value))
    case 11 where key.spells("commitments"):
      guard commitments.isEmpty else { return false }
      return scanMember(value) { scan, name, hash in
        guard let hash = scan.text(hash) else { return false }
        scan.commitments.append((name, hash))
        return true
      }
    default: return true
    }
  }

  /// Goes along the members of an object that was passed.
  private mutating func scanMember(_ value: Range<Int>, _ taking: Taking) -> Bool {
    let end = place
    place = value.lowerBound
    defer { place = end }
    return scanObject(taking) && place == end
  }

  /// False for a second member of the same name, or a value of another type.
  private static func set<Value>(_ member: inout Value?, _ value: Value?) -> Bool {
    guard member == nil, let value else { return false }
    member = value
    return true
  }

  private func number(_ range: Range<Int>) -> Int? {
    guard range.count <= 18, !range.isEmpty else { return nil }
    var number = 0
    for index in range {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }

  /// The text between the quotes of a value.
  private func text(_ range: Range<Int>) -> UnsafeRawBufferPointer? {
    guard range.count >= 2, bytes[range.lowerBound] == UInt8(ascii: "\"") else { return nil }
    let inner = UnsafeRawBufferPointer(rebasing: bytes[(range.lowerBound + 1)..<(range.upperBound - 1)])
    return inner.contains(UInt8(ascii: "\\")) ? nil : inner
  }
}

// MARK: - Going along

extension RecordScan {
  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  /// A key, without escapes.
  private mutating func scanText() -> UnsafeRawBufferPointer? {
    let start = place
    return skipText() ? text(start..<place) : nil
  }

  private mutating func skipText() -> Bool {
    guard skip("\"") else { return false }
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place += 1
        return true
      case UInt8(ascii: "\\"): place += 2
      default: place += 1
      }
    }
    return false
  }

  private mutating func skipValue() -> Bool {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        guard skipText() else { return false }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        place += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return true }
        depth -= 1
        place += 1
      case UInt8(ascii: ",") where depth == 0: return true
      default: place += 1
      }
    }
    return false
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes are those of an ASCII word of the same length.
  fileprivate func spells(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { hasSameBytes(as: UnsafeRawBufferPointer($0)) }
  }
}
