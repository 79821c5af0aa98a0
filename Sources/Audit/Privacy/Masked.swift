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
  /// a secret by itself. Words that are too long to be looked through for all of them are not told.
  public func mask(_ text: String, about masked: Masked) -> String {
    guard masked.secrets.reduce(0, { $0 + $1.value.leafCount }) <= EchoSearch.mostEchoes else { return untold(text) }
    var search = EchoSearch(text)
    // A long one first: a shorter one may be a part of it.
    for echo in masked.secrets.flatMap(echoes).sorted(by: { $0.text.utf8.count > $1.text.utf8.count }) {
      search.replace(echo.text, by: echo.fold)
    }
    return search.result.map { mask($0) ?? $0 } ?? untold(text)
  }

  /// The same, and without what is not kept of the arguments, so that a server which repeats them gives nothing away.
  public func mask(_ text: String, about masked: Masked, keeping: ArgumentKeeping) -> String {
    let told = mask(text, about: masked)
    guard keeping != .whole else { return told }
    let arguments = JSON.object(masked.arguments)
    guard arguments.leafCount <= EchoSearch.mostEchoes else { return untold(text) }
    let withheld = arguments.leaves.filter {
      $0.text.utf8.count >= Self.shortestEcho && !keeping.keeps($0.place.description)
    }
    var search = EchoSearch(told)
    // The longest first: a shorter one may be a part of it.
    for leaf in withheld.sorted(by: { $0.text.utf8.count > $1.text.utf8.count }) {
      search.replace(leaf.text, by: placeholder(for: leaf.value))
    }
    return search.result ?? untold(text)
  }

  /// What stands for words of which it is not known what is in them.
  private func untold(_ text: String) -> String { placeholder(for: .string(text)) }

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
  /// How many texts and numbers are in it.
  fileprivate var leafCount: Int {
    switch self {
    case .null, .bool: 0
    case .number, .string: 1
    case .array(let elements): elements.reduce(0) { $0 + $1.leafCount }
    case .object(let object): object.members.reduce(0) { $0 + $1.value.leafCount }
    }
  }

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
