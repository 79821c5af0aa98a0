import MCP

/// A value that a condition can compare: text as its bytes, numbers exactly, as far as servers do.
enum Scalar: Sendable {
  case null
  case bool(Bool)
  case number(ExactDecimal)
  case text(String)
  /// A level of risk: its order is no alphabet.
  case level(RiskStep)

  /// The scalar of a JSON value; nil for an array, an object, and a number that is out of reach.
  init?(_ json: JSON) {
    switch json {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let number):
      guard let value = ExactDecimal(number) else { return nil }
      self = .number(value)
    case .string(let text): self = .text(text)
    case .array, .object: return nil
    }
  }

  /// Whether both are the same; undecidable if they are of different types, numbers that a server may not tell apart, or
  /// text in which a server may find the other as an element.
  func equals(_ other: Scalar) -> Truth {
    switch (self, other) {
    case (.null, .null): .yes
    case (.bool(let left), .bool(let right)): Truth(left == right)
    case (.number(let left), .number(let right)): left == right ? .yes : Self.noUnlessRounded(left, right)
    case (.text(let left), .text(let right)):
      left.hasSameBytes(as: right) ? .yes : left.mayHoldInJSON(right) ? .undecidable : .no
    case (.level(let left), .level(let right)): Truth(left == right)
    default: .undecidable
    }
  }

  /// Whether this comes before the other, in size or in byte order; undecidable unless both are text to every server, or
  /// numbers that every server can tell apart.
  func precedes(_ other: Scalar) -> Truth {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right ? Self.noUnlessRounded(left, right).negated : .no
    case (.text(let left), .text(let right)):
      left.containerOfJSON == nil && right.containerOfJSON == nil ? Truth(left.precedesInBytes(right)) : .undecidable
    case (.level(let left), .level(let right)): Truth(left < right)
    default: .undecidable
    }
  }

  /// Whether both are numbers that differ, but are one to a server that reads them as doubles.
  func isIndistinct(from other: Scalar) -> Bool {
    guard case (.number(let left), .number(let right)) = (self, other) else { return false }
    return left.isIndistinct(from: right)
  }

  /// Whether this is text in which a server may find the other as an element.
  func mayHold(_ other: Scalar) -> Bool {
    guard case (.text(let left), .text(let right)) = (self, other) else { return false }
    return left.mayHoldInJSON(right)
  }

  /// Whether two numbers that differ are the same to a server: no, or undecidable.
  private static func noUnlessRounded(_ left: ExactDecimal, _ right: ExactDecimal) -> Truth {
    left.isIndistinct(from: right) ? .undecidable : .no
  }

  /// The scalar as people read it, cut to 60 characters.
  var shown: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): number.text
    case .text(let text): Quotation(text).description
    case .level(let level): level.word
    }
  }

  var json: JSON {
    switch self {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let number): number.json
    case .text(let text): .string(text)
    case .level(let level): .string(level.word)
    }
  }
}

extension ExactDecimal {
  /// The number as JSON; in text, so that no digit depends on how a reader takes numbers.
  var json: JSON { .string(text) }
}
