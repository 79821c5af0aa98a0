extension JSONError.Kind: CustomStringConvertible {
  /// The reason in words, without the place.
  public var description: String {
    switch self {
    case .empty: "there is no JSON value"
    case .unexpectedEnd: "the text ends in the middle of a value"
    case .unexpectedCharacter(let byte): "unexpected \(Self.name(of: byte))"
    case .unknownWord(let word): "\(Quotation(word)) is no JSON value"
    case .malformedNumber: "this is no JSON number"
    case .longNumber(let limit): "a number has more than \(limit) characters"
    case .largeExponent(let limit): "a number has an exponent beyond ±\(limit)"
    case .malformedEscape: "a backslash in a string is followed by no JSON escape"
    case .loneSurrogate: "a string holds one half of a surrogate pair"
    case .controlCharacter(let byte): "a string holds \(Self.name(of: byte)) unescaped"
    case .invalidUTF8: "these bytes are no UTF-8"
    case .byteOrderMark: "the text starts with a byte order mark; save it without one"
    case .duplicateKey(let key): "the key \(Quotation(key)) stands twice in one object"
    case .deepNesting(let limit): "arrays and objects are nested more than \(limit) deep"
    case .trailingComma: "a comma is followed by nothing"
    case .trailingContent: "something follows the end of the JSON value"
    case .malformedPointer: "this is no JSON Pointer: it starts with `/`, and `~` is written `~0`, `/` in a key `~1`"
    }
  }

  private static func name(of byte: UInt8) -> String {
    switch byte {
    case 0x21...0x7E: "\(Quotation(String(UnicodeScalar(byte))))"
    default: "byte 0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
    }
  }
}
