import Console

/// What the bytes and sequences of terminals mean (ECMA-48, and xterm's control sequences).
enum KeyTable {
  /// The keys of single bytes.
  static let keys: [UInt8: Key] = {
    var keys: [UInt8: Key] = [0x09: .tab, 0x0A: .enter, 0x0D: .enter, 0x08: .backspace, 0x7F: .backspace]
    for byte in 0x01...0x1A as ClosedRange<UInt8> where keys[byte] == nil {
      keys[byte] = .ctrl(Unicode.Scalar(byte + 0x60))
    }
    for byte in 0x20...0x7E as ClosedRange<UInt8> { keys[byte] = .char(Unicode.Scalar(byte)) }
    return keys
  }()

  /// The keys of `ESC O` and one byte: arrows of a keypad in application mode, and the keypad itself.
  static let single: [UInt8: Key] = {
    var keys = arrows
    keys[UInt8(ascii: "M")] = .enter
    for digit in 0...9 as ClosedRange<UInt8> {
      keys[UInt8(ascii: "p") + digit] = .char(Unicode.Scalar(UInt8(ascii: "0") + digit))
    }
    return keys
  }()

  private static let arrows: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
  ]

  /// The keys of `ESC [ number ~`.
  private static let numbered: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
  ]

  static let pasteStart = Array("200".utf8)
  static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// What `ESC [ parameters final` means; nil if nothing here.
  static func input(control parameters: [UInt8], final: UInt8) -> Input? {
    switch final {
    case UInt8(ascii: "~"): numbers(parameters).first.flatMap { numbered[$0] }.map { .key($0) }
    case UInt8(ascii: "Z"): .key(.backtab)
    case UInt8(ascii: "M") where parameters.first == UInt8(ascii: "<"):
      mouse(numbers(parameters.dropFirst())).map { .mouse($0) }
    default: arrows[final].map { .key($0) }
    }
  }

  /// The mouse as old terminals tell it: button, column and row, each a byte above 32.
  static func mouse(report: [UInt8]) -> MouseEvent? {
    mouse([Int(report[0]) - 32, Int(report[1]) - 32, Int(report[2]) - 32])
  }

  /// Button, column and row, counted from 1. Presses of the first button and the wheel mean something.
  private static func mouse(_ numbers: [Int]) -> MouseEvent? {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let place = Place(row: numbers[2] - 1, column: numbers[1] - 1)
    return switch numbers[0] {
    case 0: MouseEvent(.press, at: place)
    case 64: MouseEvent(.scrollUp, at: place)
    case 65: MouseEvent(.scrollDown, at: place)
    default: nil
    }
  }

  private static func numbers(_ parameters: some Sequence<UInt8>) -> [Int] {
    Array(parameters).split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
  }
}

extension KeyTable {
  /// The background that a terminal tells: `11;rgb:ffff/ffff/ffff`, with one to four hexadecimal digits for each of red,
  /// green and blue, and perhaps the opacity behind them; nil for anything else.
  static func background(_ word: some Collection<UInt8>) -> Background? {
    let text = String(decoding: word, as: UTF8.self)
    guard let start = ["11;rgb:", "11;rgba:"].first(where: { text.hasPrefix($0) }) else { return nil }
    let shares = text.dropFirst(start.count).split(separator: "/", omittingEmptySubsequences: false).map(share)
    guard shares.count == 3 || shares.count == 4, let red = shares[0], let green = shares[1], let blue = shares[2]
    else { return nil }
    // What the eye makes of the three (ITU-R BT.709).
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5 ? .light : .dark
  }

  /// A number as a share of the greatest with so many digits.
  private static func share(_ digits: Substring) -> Double? {
    guard 1...4 ~= digits.utf8.count, let number = UInt16(digits, radix: 16) else { return nil }
    return Double(number) / Double(1 << (4 * digits.utf8.count) - 1)
  }
}
