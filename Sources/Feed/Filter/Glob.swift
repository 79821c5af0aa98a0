/// A pattern in which `*` stands for any text. Letters match without regard to case; without a `*` the whole must match.
public struct Glob: Sendable, Equatable {
  private let parts: [[UInt8]]

  /// Any text is a pattern.
  public init(_ pattern: String) {
    parts = pattern.lowercased().split(separator: "*", omittingEmptySubsequences: false).map { Array($0.utf8) }
  }

  /// Whether the whole text is as the pattern says.
  public func matches(_ text: String) -> Bool {
    let text = Array(text.lowercased().utf8)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return text == parts.first ?? [] }
    guard text.count >= first.count + last.count, text.starts(with: first),
      text.reversed().starts(with: last.reversed())
    else { return false }
    var rest = text[first.count..<(text.count - last.count)]
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.place(of: part) else { return false }
      rest = rest[(found + part.count)...]
    }
    return true
  }

  /// Whether the text holds the pattern anywhere.
  public func occurs(in text: String) -> Bool {
    guard parts.count == 1, let part = parts.first else { return Glob(parts: [[]] + parts + [[]]).matches(text) }
    if let answer = text.utf8.withContiguousStorageIfAvailable({ Self.occurs(part, inASCII: $0) }) ?? nil {
      return answer
    }
    return Array(text.lowercased().utf8)[...].place(of: part) != nil
  }

  /// The same without a copy of the text, where letters beyond ASCII can't matter; none where they can.
  private static func occurs(_ part: [UInt8], inASCII text: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard let first = part.first else { return true }
    for start in text.indices.dropLast(part.count - 1) where text[start].lowercased == first {
      if part.indices.allSatisfy({ text[start + $0].lowercased == part[$0] }) { return true }
    }
    return text.allSatisfy { $0 < 0x80 } ? false : nil
  }

  private init(parts: [[UInt8]]) {
    self.parts = parts
  }
}

extension [Glob] {
  /// Whether the whole text is as one of the patterns says.
  public func match(_ text: String) -> Bool { contains { $0.matches(text) } }

  /// Whether the text holds one of the patterns anywhere.
  public func occur(in text: String) -> Bool { contains { $0.occurs(in: text) } }
}

extension ArraySlice<UInt8> {
  /// Where some bytes begin for the first time.
  fileprivate func place(of part: [UInt8]) -> Int? {
    guard let first = part.first else { return startIndex }
    guard count >= part.count else { return nil }
    return (startIndex...(endIndex - part.count)).first { self[$0] == first && self[$0...].starts(with: part) }
  }
}

extension UInt8 {
  /// The small letter, if this is a capital one of ASCII.
  fileprivate var lowercased: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self }
}
