/// A place in a JSON tree, as JSON Pointer (RFC 6901) writes it: `/tools/imageInference/limits/0`.
public struct JSONPointer: Sendable, Hashable, CustomStringConvertible {
  /// The keys and indices from the root on, unescaped.
  public let tokens: [String]

  /// The whole tree; written as the empty text.
  public static let root = JSONPointer(tokens: [])

  /// A pointer made of unescaped keys and indices.
  public init(tokens: [String]) {
    self.tokens = tokens
  }

  /// Reads a pointer.
  ///
  /// - Throws: ``JSONError`` of the kind `malformedPointer` if it doesn't start with `/`, or a `~` is followed by
  ///   neither `0` nor `1`.
  public init(_ text: String) throws(JSONError) {
    guard !text.isEmpty else {
      self = .root
      return
    }
    let bytes = Array(text.utf8)
    var tokens: [[UInt8]] = []
    var index = 0
    func refusal() -> JSONError {
      JSONError(.malformedPointer, at: bytes.withUnsafeBufferPointer { JSONPosition.start.advanced(to: index, in: $0) })
    }
    guard bytes[0] == UInt8(ascii: "/") else { throw refusal() }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/"): tokens.append([])
      case UInt8(ascii: "~"):
        switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
        case UInt8(ascii: "0"): tokens[tokens.count - 1].append(UInt8(ascii: "~"))
        case UInt8(ascii: "1"): tokens[tokens.count - 1].append(UInt8(ascii: "/"))
        default: throw refusal()
        }
        index += 1
      case let byte: tokens[tokens.count - 1].append(byte)
      }
      index += 1
    }
    self.tokens = tokens.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The pointer to a member or an element of what this one points to.
  public func appending(_ token: String) -> JSONPointer {
    JSONPointer(tokens: tokens + [token])
  }

  /// The pointer to an element of the array that this one points to.
  public func appending(_ index: Int) -> JSONPointer {
    appending(String(index))
  }

  /// The pointer as written: each token after a `/`, `~` as `~0`, `/` as `~1`.
  public var description: String {
    var out = ""
    for token in tokens {
      out += "/"
      for scalar in token.unicodeScalars {
        switch scalar {
        case "~": out += "~0"
        case "/": out += "~1"
        default: out.unicodeScalars.append(scalar)
        }
      }
    }
    return out
  }

  /// Whether both are written with the same bytes.
  public static func == (left: JSONPointer, right: JSONPointer) -> Bool {
    left.tokens.elementsEqual(right.tokens) { $0.hasSameBytes(as: $1) }
  }

  /// Feeds the bytes of every token.
  public func hash(into hasher: inout Hasher) {
    for token in tokens { hasher.combine(ByteString(token)) }
  }
}

extension JSON {
  /// The value a pointer leads to, or nil. An index is written without leading zeros; `-` leads nowhere.
  public subscript(pointer: JSONPointer) -> JSON? {
    var value = self
    for token in pointer.tokens {
      switch value {
      case .object(let object):
        guard let member = object[token] else { return nil }
        value = member
      case .array(let elements):
        guard let index = Int(token), elements.indices.contains(index), String(index) == token else { return nil }
        value = elements[index]
      default: return nil
      }
    }
    return value
  }
}
