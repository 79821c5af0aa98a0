import Feed
import MCP

/// A signed head of a ledger, on one line that is kept where whoever can write the ledger can't change it.
///
/// `sluice-anchor-1 SEQ TIME HASH KEY SIGNATURE`, with one space between: the newest record's place and hash, when it was
/// signed, the public key, and its signature over the line up to the space before it.
public struct Anchor: Sendable, Equatable {
  /// Where the chain ended.
  public let head: LedgerHead
  /// When it was signed, milliseconds since 1970.
  public let time: Int64
  /// Whose signature it is.
  public let key: PublicKey
  /// 64 bytes.
  public let signature: [UInt8]

  /// The first word of the line; its number rises with the format.
  static let tag = "sluice-anchor-1"

  /// What is signed.
  struct Statement {
    let head: LedgerHead
    let time: Int64
    let key: PublicKey

    var text: String { "\(tag) \(head.seq) \(UTCTime(milliseconds: time)) \(head.hexadecimal) \(key)" }
  }

  init(_ statement: Statement, signature: [UInt8]) {
    head = statement.head
    time = statement.time
    key = statement.key
    self.signature = signature
  }

  /// The line, without a line feed; under 300 characters.
  public var line: String { "\(Statement(head: head, time: time, key: key).text) \(Base64URL.encode(signature))" }

  /// Reads a line; white space around it doesn't count.
  ///
  /// - Throws: ``AnchorError`` if it is no anchor, or its signature is not the key's.
  public init(_ line: String) throws(AnchorError) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.first?.hasPrefix("sluice-anchor-") == true else { throw .notAnAnchor }
    guard words[0].hasSameBytes(as: Self.tag) else { throw .newer(words[0]) }
    guard words.count == 6, let seq = Int(words[1]), seq >= 0, let time = UTCTime(words[2]),
      let hash = Hexadecimal.bytes(of: words[3]), hash.count == 32,
      let key = Base64URL.decode(words[4]), key.count == 32,
      let signature = Base64URL.decode(words[5]), signature.count == 64
    else { throw .incomplete }
    let statement = Statement(
      head: LedgerHead(seq: seq, hash: hash), time: time.milliseconds, key: PublicKey(bytes: key))
    guard statement.key.confirms(signature, over: Array(words[..<5].joined(separator: " ").utf8)) else {
      throw .falseSignature
    }
    self.init(statement, signature: signature)
  }
}

/// Why a line is no anchor that could prove anything.
public enum AnchorError: Error, Sendable, Equatable, CustomStringConvertible {
  case notAnAnchor
  /// Its first word.
  case newer(String)
  case incomplete
  case falseSignature

  /// One sentence with the remedy.
  public var description: String {
    switch self {
    case .notAnAnchor: "this is no anchor: it must be the whole line that `sluice ledger anchor` printed"
    case .newer(let tag): "\(Quotation(tag)) is an anchor of a newer Sluice; use that version"
    case .incomplete: "the anchor was not copied whole: it has six words, the last of 86 characters"
    case .falseSignature: "the anchor's signature is not its key's: a character of it was changed"
    }
  }
}
