import MCP

extension ExactDecimal {
  /// The value of a JSON number, or nil if a digit lies beyond what a policy reckons with (10^±1000).
  public init?(_ number: JSONNumber) {
    self.init(number.text)
  }

  /// The value of text by the grammar of a JSON number (RFC 8259, section 6); nil if it is none, or out of reach.
  public init?(_ text: String) {
    if let word = Self.shortWhole(text) {
      self.init(isNegative: false, word: word, exponent: 0)
      return
    }
    var rest = text.utf8[...]
    let isNegative = rest.popFirst(ifEqualTo: "-")
    var digits = rest.popDigits()
    guard let first = digits.first, first != 0 || digits.count == 1 else { return nil }
    var exponent = 0
    if rest.popFirst(ifEqualTo: ".") {
      let fraction = rest.popDigits()
      guard !fraction.isEmpty else { return nil }
      digits += fraction
      exponent -= fraction.count
    }
    if rest.popFirst(ifEqualTo: "e") || rest.popFirst(ifEqualTo: "E") {
      let isDown = rest.popFirst(ifEqualTo: "-")
      if !isDown { _ = rest.popFirst(ifEqualTo: "+") }
      guard !rest.isEmpty, let power = rest.popPower() else { return nil }
      exponent += isDown ? -power : power
    }
    guard rest.isEmpty else { return nil }
    let value = ExactDecimal(isNegative: isNegative, digits: digits, exponent: exponent)
    guard Self.reach.contains(value.exponent), Self.reach.contains(value.exponent + value.significand.count) else {
      return nil
    }
    self = value
  }

  /// A whole number that is not negative and fits a word: what most arguments are.
  private static func shortWhole(_ text: String) -> UInt64? {
    let bytes = text.utf8
    guard 1...Significand.wordDigits ~= bytes.count, bytes.count == 1 || bytes.first != UInt8(ascii: "0") else {
      return nil
    }
    var word: UInt64 = 0
    for byte in bytes {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      word = word * 10 + UInt64(byte - UInt8(ascii: "0"))
    }
    return word
  }

  /// The number as JSON writes it, in one way for each value: `2048`, `0.25`, and with an exponent (`15e30`) only
  /// where the plain form is longer than 40 characters and the longer of the two.
  public var text: String {
    let sign = isNegative ? "-" : ""
    if exponent >= 0, let word = significand.word(shiftedBy: exponent) { return sign + String(word) }
    let digits = significand.digits
    let plain = exponent >= 0 ? digits.count + exponent : max(digits.count, 1 - exponent) + 1
    let scientific = digits.count + String(exponent).utf8.count + 1
    return sign + (plain <= 40 || plain <= scientific ? plainText(digits) : "\(Self.written(digits))e\(exponent)")
  }

  private func plainText(_ digits: [UInt8]) -> String {
    guard exponent < 0 else { return Self.written(digits) + String(repeating: "0", count: exponent) }
    let whole = digits.count + exponent
    guard whole > 0 else { return "0." + String(repeating: "0", count: -whole) + Self.written(digits) }
    return Self.written(digits[..<whole]) + "." + Self.written(digits[whole...])
  }

  private static func written(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number as JSON writes it.
  public var description: String { text }
}

extension Substring.UTF8View {
  fileprivate mutating func popFirst(ifEqualTo scalar: Unicode.Scalar) -> Bool {
    guard first == UInt8(ascii: scalar) else { return false }
    removeFirst()
    return true
  }

  fileprivate mutating func popDigits() -> [UInt8] {
    var digits: [UInt8] = []
    while let byte = first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      digits.append(byte - UInt8(ascii: "0"))
      removeFirst()
    }
    return digits
  }

  /// An exponent's digits, or nil for none or more than could be in reach.
  fileprivate mutating func popPower() -> Int? {
    var power: Int?
    for digit in popDigits() {
      power = (power ?? 0) * 10 + Int(digit)
      if let power, power > 100_000 { return nil }
    }
    return power
  }
}
