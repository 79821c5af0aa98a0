import MCP
import Risk

/// Arguments from which secrets were folded.
public struct Masked: Sendable, Equatable {
  /// The arguments with every secret folded.
  public let arguments: JSONObject
  /// What was folded, in the order of the arguments.
  let secrets: [Secret]

  /// A value that was folded, or had a part folded.
  struct Secret: Sendable, Equatable {
    let pointer: JSONPointer
    let value: JSON
    /// What stands in its place.
    let fold: String
  }

  /// Where something was folded, in the order of the arguments.
  public var pointers: [JSONPointer] { secrets.map(\.pointer) }

  /// How many values were folded, or had a part folded.
  public var count: Int { secrets.count }
}

extension Masking {
  /// Strangers' words about a call, such as a server's error, without the call's secrets, and without what looks like
  /// a secret by itself.
  public func mask(_ text: String, about masked: Masked) -> String {
    var text = text
    // A long one first: a shorter one may be a part of it.
    for echo in masked.secrets.flatMap(echoes).sorted(by: { $0.text.utf8.count > $1.text.utf8.count }) {
      text = BytePattern(echo.text).replaced(in: text, by: echo.fold)
    }
    return mask(text) ?? text
  }

  /// The same, and without what is not kept of the arguments, so that a server which repeats them gives nothing away.
  public func mask(_ text: String, about masked: Masked, keeping: ArgumentKeeping) -> String {
    let text = mask(text, about: masked)
    guard keeping != .whole else { return text }
    let withheld = JSON.object(masked.arguments).leaves.filter { !keeping.keeps($0.place.description) }
    // The longest first: a shorter one may be a part of it.
    return withheld.sorted { $0.text.utf8.count > $1.text.utf8.count }.reduce(text) { text, leaf in
      guard leaf.text.utf8.count >= Self.shortestEcho else { return text }
      return BytePattern(leaf.text).replaced(in: text, by: placeholder(for: leaf.value))
    }
  }

  /// What of a folded value others may repeat: its texts, and the secrets in them.
  private func echoes(of secret: Masked.Secret) -> [(text: String, fold: String)] {
    secret.value.texts.flatMap { whole in
      [(whole, secret.fold)] + parts(of: whole).map { ($0, fold(.string($0))) }
    }.filter { $0.0.utf8.count >= Self.shortestEcho }
  }

  private func parts(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SecretText.find(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// A shorter secret is looked for in no text: it would be found in any.
  private static let shortestEcho = 4
}

extension JSON {
  /// Every text and number in it, with its place.
  fileprivate var leaves: [(place: JSONPointer, text: String, value: JSON)] { leaves(at: .root) }

  private func leaves(at place: JSONPointer) -> [(place: JSONPointer, text: String, value: JSON)] {
    switch self {
    case .null, .bool: []
    case .number(let number): [(place, number.text, self)]
    case .string(let text): [(place, text, self)]
    case .array(let elements):
      elements.enumerated().flatMap { $1.leaves(at: place.appending(String($0))) }
    case .object(let object): object.members.flatMap { $0.value.leaves(at: place.appending($0.key)) }
    }
  }

  /// Every text and number in it, as they may be repeated.
  fileprivate var texts: [String] {
    switch self {
    case .null, .bool: []
    case .number(let number): [number.text]
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.texts)
    case .object(let object): object.members.flatMap(\.value.texts)
    }
  }
}
