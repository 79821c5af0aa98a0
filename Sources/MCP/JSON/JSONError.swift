/// Why a JSON text was refused, and where.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public let kind: Kind
  /// Where it is wrong: at the first byte that can't be taken, or at the start of the key, number or word.
  public let position: JSONPosition
  /// The value being read, as far as the reader keeps track: ``JSONNode`` does, ``JSON`` leaves the root.
  public let pointer: JSONPointer

  /// What can be wrong with a JSON text.
  public enum Kind: Sendable, Hashable {
    /// There is nothing but space.
    case empty
    /// The text ends in the middle of a value.
    case unexpectedEnd
    /// A character that can't stand here.
    case unexpectedCharacter(UInt8)
    /// A word that is no JSON value, such as `NaN` or `True`.
    case unknownWord(String)
    /// Digits that don't follow the grammar: a leading zero or plus, nothing after the point.
    case malformedNumber
    /// More characters than the limit.
    case longNumber(limit: Int)
    /// An exponent beyond the limit.
    case largeExponent(limit: Int)
    /// A backslash followed by something that is no escape.
    case malformedEscape
    /// Half of a surrogate pair.
    case loneSurrogate
    /// A control character inside a string.
    case controlCharacter(UInt8)
    /// Bytes that are no UTF-8.
    case invalidUTF8
    /// A byte order mark before the text.
    case byteOrderMark
    /// A key that its object has already.
    case duplicateKey(String)
    /// More levels than the limit.
    case deepNesting(limit: Int)
    /// A comma with nothing after it.
    case trailingComma
    /// Something after the end of the value.
    case trailingContent
    /// Text that is no JSON Pointer (RFC 6901).
    case malformedPointer
  }

  /// An error at a known place.
  public init(_ kind: Kind, at position: JSONPosition, pointer: JSONPointer = .root) {
    self.kind = kind
    self.position = position
    self.pointer = pointer
  }

  /// Bytes before the place.
  public var offset: Int { position.offset }
  /// The line, from 1.
  public var line: Int { position.line }
  /// The column in characters, from 1.
  public var column: Int { position.column }

  /// The place and the reason, in one line.
  public var description: String { "line \(line), column \(column): \(kind)" }
}

/// An error before its line and column were counted: the reader counts them only when it fails.
struct JSONFault: Error {
  let kind: JSONError.Kind
  let offset: Int

  func located(in bytes: UnsafeBufferPointer<UInt8>) -> JSONError {
    JSONError(kind, at: JSONPosition.start.advanced(to: min(offset, bytes.count), in: bytes))
  }
}
